package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.io.OpenedFile;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * The spectra in a coadd or spectra file of DESI (desidatamodel, "coadd-SURVEY-PROGRAM-PIXNUM.fits"
 * and "spectra-…"). HDUs are found by name; whatever is missing but wavelength, flux and ivar of
 * one arm is done without.
 *
 * @param arms in order of wavelength, all with as many rows
 */
record DesiSpectra(List<DesiArm> arms) implements OpenedFile.RowReader {
  DesiSpectra {
    arms = List.copyOf(arms);
  }

  static SpectrumFile open(SourceFile source) throws IOException {
    FitsFile fits = FitsFile.of(source);
    fits.requireWhole();
    DesiSpectra spectra = new DesiSpectra(arms(fits));
    DesiCatalogue catalogue = DesiCatalogue.read(fits, (int) spectra.arms.get(0).rows());
    String format = catalogue.isPerExposure() ? "desi-spectra" : "desi-coadd";
    return new OpenedFile(source, format, catalogue.entries(), spectra);
  }

  private static List<DesiArm> arms(FitsFile fits) throws IOException {
    List<DesiArm> arms = new ArrayList<>();
    for (String prefix : DesiArm.prefixes(fits)) {
      DesiArm arm = DesiArm.open(fits, prefix);
      if (!arms.isEmpty() && arm.rows() != arms.get(0).rows()) {
        throw arm.flux()
            .hdu()
            .wrong(
                arms.get(0).rows() + " rows as in arm " + arms.get(0).name(), arm.rows() + " rows");
      }
      arms.add(arm);
    }
    arms.sort(Comparator.comparingDouble(arm -> arm.wavelength().first()));
    return arms;
  }

  @Override
  public Spectrum read(SpectrumId id) throws IOException {
    return read(id, false);
  }

  @Override
  public Spectrum readWithResolution(SpectrumId id) throws IOException {
    return read(id, true);
  }

  @Override
  public Optional<PixelGrid> grid() {
    return Optional.of(
        PixelGrid.of(
            arms.stream().map(DesiArm::name).toList(),
            arms.stream().map(DesiArm::wavelength).toList()));
  }

  @Override
  public void read(SpectrumId id, PixelRow target) throws IOException {
    for (int a = 0; a < arms.size(); a++) {
      arms.get(a).read(id.row(), target, target.grid().sections().get(a).offset());
    }
  }

  private Spectrum read(SpectrumId id, boolean withResolution) throws IOException {
    List<Arm> read = new ArrayList<>();
    for (DesiArm arm : arms) {
      read.add(arm.read(id.row(), withResolution));
    }
    return new Spectrum(id, read, Spectrum.DESI_FLUX_UNIT);
  }
}
