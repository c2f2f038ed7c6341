package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lymanscope.engine.dataset.BinnedGrid;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.fits.FitsColumn;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;
import org.lymanscope.engine.io.fits.FitsImage;
import org.lymanscope.engine.io.fits.FitsTable;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * Training files of QuasarNET: an image (spectra, 2 · bins) of flux, then ivar, a table TARGETID
 * behind it, and the truth in another file, found by THING_ID. The bins are those of BOSS (443),
 * DESI (458) or the LBG networks (800); a pixel is put in the middle of its bin.
 */
final class QuasarNetSource implements SpectrumSource {
  private static final String NO_TRUTH = "no confident redshift in the truth file";

  private final SourceFile file;
  private final FitsImage image;
  private final PixelGrid grid;
  private final Path truthFile;
  private final String truthFingerprint;
  private final List<Integer> rows = new ArrayList<>();
  private final List<SourceTruth> truths = new ArrayList<>();
  private int leftOut;

  private QuasarNetSource(SourceFile file, FitsImage image, Path truthFile) throws IOException {
    this.file = file;
    this.image = image;
    this.grid = grid(image);
    this.truthFile = truthFile;
    this.truthFingerprint = SourceFile.fingerprintOf(truthFile).value();
  }

  /**
   * Opens both files.
   *
   * @throws SpectrumFormatException if they are not what they should be
   */
  @SuppressWarnings("MustBeClosedChecker")
  static QuasarNetSource open(Path spectra, Path truth) throws IOException {
    Map<Long, QuasarNetTruth> byId = QuasarNetTruth.read(truth);
    SourceFile file = SourceFile.open(spectra);
    boolean opened = false;
    try {
      FitsFile fits = FitsFile.of(file);
      fits.requireWhole();
      FitsImage image = FitsImage.of(fits.primary());
      QuasarNetSource source = new QuasarNetSource(file, image, truth);
      source.join(byId, fits);
      opened = true;
      return source;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private static PixelGrid grid(FitsImage image) throws SpectrumFormatException {
    Optional<BinnedGrid> bins =
        image.width() % 2 == 0 ? BinnedGrid.of(image.width() / 2) : Optional.empty();
    if (bins.isEmpty()) {
      String found = Integer.toString(image.width());
      throw image.hdu().wrong("rows of 2 · 443, 458 or 800 numbers", found);
    }
    return bins.get().pixels();
  }

  private void join(Map<Long, QuasarNetTruth> truth, FitsFile fits) throws IOException {
    FitsTable table = FitsTable.of(table(fits));
    if (table.rows() != image.rows()) {
      throw table.hdu().wrong(image.rows() + " rows, as the image has", table.rows() + " rows");
    }
    FitsColumn ids = table.require("TARGETID");
    for (int row = 0; row < table.rows(); row++) {
      QuasarNetTruth known = truth.get(ids.integer(row));
      if (known == null) {
        leftOut++;
      } else {
        rows.add(row);
        truths.add(known.truth(file.fingerprint(), row, ids.integer(row)));
      }
    }
  }

  private static FitsHdu table(FitsFile fits) throws SpectrumFormatException {
    if (fits.hdus().size() < 2) {
      throw fits.primary().wrong("a table behind it", "none");
    }
    return fits.hdus().get(1);
  }

  @Override
  public String description() {
    return "QuasarNET's training file "
        + file.path().getFileName()
        + " with "
        + truthFile.getFileName();
  }

  @Override
  public Map<String, String> files() {
    return FileNames.of(
        Map.of(file.path(), file.fingerprint().value(), truthFile, truthFingerprint));
  }

  @Override
  public Map<String, Integer> leftOut() {
    return leftOut > 0 ? new TreeMap<>(Map.of(NO_TRUTH, leftOut)) : Map.of();
  }

  @Override
  public String fluxUnit() {
    return Spectrum.DESI_FLUX_UNIT;
  }

  @Override
  public PixelGrid grid() {
    return grid;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public ObjectId object(int index) {
    return truths.get(index).object();
  }

  @Override
  public SourceTruth truth(int index) {
    return truths.get(index);
  }

  @Override
  public Reader reader() {
    PixelRow own = new PixelRow(grid);
    return (index, into) -> {
      Samples numbers = image.row(rows.get(index));
      int bins = grid.pixels();
      for (int i = 0; i < bins; i++) {
        double ivar = numbers.at(bins + i);
        boolean good = ivar > 0 && Double.isFinite(ivar) && Double.isFinite(numbers.at(i));
        own.flux()[i] = good ? (float) numbers.at(i) : 0;
        own.ivar()[i] = good ? (float) ivar : 0;
      }
      if (into.grid().equals(grid)) {
        into.set(own);
      } else {
        new OnGrid(into.grid()).put(own, into);
      }
      return truths.get(index);
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
