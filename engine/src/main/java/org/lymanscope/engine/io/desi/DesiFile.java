package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * An opened coadd or spectra file of DESI (desidatamodel, "coadd-SURVEY-PROGRAM-PIXNUM.fits" and
 * "spectra-…"). HDUs are found by name; whatever is missing but wavelength, flux and ivar of one
 * arm is done without.
 */
final class DesiFile implements SpectrumFile {
  private final SourceFile source;
  private final String format;
  private final List<DesiArm> arms;
  private final List<SpectrumEntry> entries;

  private DesiFile(
      SourceFile source, String format, List<DesiArm> arms, List<SpectrumEntry> entries) {
    this.source = source;
    this.format = format;
    this.arms = List.copyOf(arms);
    this.entries = List.copyOf(entries);
  }

  static DesiFile open(SourceFile source) throws IOException {
    FitsFile fits = FitsFile.of(source);
    fits.requireWhole();
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
    DesiCatalogue catalogue = DesiCatalogue.read(fits, (int) arms.get(0).rows());
    String format = catalogue.isPerExposure() ? "desi-spectra" : "desi-coadd";
    return new DesiFile(source, format, arms, catalogue.entries());
  }

  @Override
  public Path path() {
    return source.path();
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public FileFingerprint fingerprint() {
    return source.fingerprint();
  }

  @Override
  public List<SpectrumEntry> entries() {
    return entries;
  }

  @Override
  public Spectrum read(int row) throws IOException {
    return read(row, false);
  }

  @Override
  public Spectrum readWithResolution(int row) throws IOException {
    return read(row, true);
  }

  private Spectrum read(int row, boolean withResolution) throws IOException {
    Objects.checkIndex(row, entries.size());
    List<Arm> read = new ArrayList<>();
    for (DesiArm arm : arms) {
      read.add(arm.read(row, withResolution));
    }
    return new Spectrum(entries.get(row).id(), read, Spectrum.DESI_FLUX_UNIT);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
