package org.lymanscope.engine.io.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.io.oned.Complaint;
import org.lymanscope.engine.io.oned.Entries;
import org.lymanscope.engine.io.oned.Noise;
import org.lymanscope.engine.io.oned.Pixels;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SkyPosition;

/**
 * The columns of a CSV of Gaia XP spectra. Wavelengths are in nm, in vacuum. Without a column of
 * wavelengths they are those of xp_sampled_mean_spectrum: 343 from 336 to 1020 nm in steps of 2 nm
 * (Gaia DR3 documentation, section 20.12.4), or, where a band is named, follow from its dispersion.
 */
final class GaiaColumns {
  private static final List<String> WAVELENGTH = List.of("wl", "wavelength", "wavelengths");
  private static final List<String> ERROR = List.of("flux_error", "error", "flux_err");
  private static final String BAND = "xp";
  private static final int SAMPLES = 343;
  private static final double FIRST = 336;
  private static final double STEP = 2;
  private static final double ANGSTROM = 10;

  private final List<String> names;

  private GaiaColumns(List<String> names) {
    this.names = names;
  }

  static GaiaColumns of(SourceFile source, List<String> header) throws SpectrumFormatException {
    GaiaColumns columns =
        new GaiaColumns(header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    if (columns.find(ERROR).isEmpty()) {
      throw new SpectrumFormatException(
          source.path(), "", "a column flux_error", "only " + String.join(", ", header));
    }
    return columns;
  }

  int count() {
    return names.size();
  }

  private Optional<String> find(List<String> wanted) {
    return wanted.stream().filter(names::contains).findFirst();
  }

  private String cell(List<String> cells, String name) {
    int column = names.indexOf(name);
    return column < 0 ? "" : cells.get(column);
  }

  String sourceId(List<String> cells) {
    return cell(cells, "source_id");
  }

  Map<String, String> facts(List<String> cells) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("BAND", cell(cells, BAND));
    facts.put("SOLUTION_ID", cell(cells, "solution_id"));
    return facts;
  }

  Optional<SkyPosition> position(List<String> cells) {
    return Entries.position(Cells.number(cell(cells, "ra")), Cells.number(cell(cells, "dec")));
  }

  /** Unit of the flux: internally calibrated samples count electrons, others are in SI. */
  String fluxUnit(List<String> cells) {
    return isOnPseudoWavelengths(cells) ? "electron s-1" : "W m-2 nm-1";
  }

  Arm arm(List<String> cells, Complaint complaint) throws SpectrumFormatException {
    Samples flux = numbers(cell(cells, "flux"));
    Samples error = numbers(cell(cells, find(ERROR).orElseThrow()));
    if (isOnPseudoWavelengths(cells)) {
      return converted(GaiaDispersion.of(cell(cells, BAND)).orElseThrow(), flux, error, complaint);
    }
    Optional<String> column = find(WAVELENGTH);
    Samples wavelength =
        column.isPresent() ? numbers(cell(cells, column.get())) : grid(flux.size(), complaint);
    return toArm(wavelength, flux, error, complaint);
  }

  /**
   * Refuses files on other samples without wavelengths.
   *
   * @throws SpectrumFormatException if it is such a file
   */
  void requireWavelengths(List<String> cells, Complaint complaint) throws SpectrumFormatException {
    if (find(WAVELENGTH).isEmpty() && !isOnPseudoWavelengths(cells)) {
      grid(numbers(cell(cells, "flux")).size(), complaint);
    }
  }

  /** GaiaXPy's converter writes BP and RP apart, on pseudo-wavelengths that it does not write. */
  private boolean isOnPseudoWavelengths(List<String> cells) {
    return find(WAVELENGTH).isEmpty() && GaiaDispersion.of(cell(cells, BAND)).isPresent();
  }

  private static Arm converted(
      GaiaDispersion band, Samples flux, Samples error, Complaint complaint)
      throws SpectrumFormatException {
    if (error.size() != flux.size()) {
      throw complaint.of(flux.size() + " errors", Integer.toString(error.size()));
    }
    List<GaiaDispersion.Sample> samples = band.samples(flux.size());
    return toArm(
        Samples.adopt(samples.stream().mapToDouble(GaiaDispersion.Sample::nanometres).toArray()),
        Samples.adopt(samples.stream().mapToDouble(sample -> flux.at(sample.index())).toArray()),
        Samples.adopt(samples.stream().mapToDouble(sample -> error.at(sample.index())).toArray()),
        complaint);
  }

  private static Arm toArm(Samples nanometres, Samples flux, Samples error, Complaint complaint)
      throws SpectrumFormatException {
    return new Pixels(nanometres.map(nm -> nm * ANGSTROM), flux, Noise.ERROR.toIvar(error))
        .toArm("xp", Optional.empty(), complaint);
  }

  private static Samples grid(int size, Complaint complaint) throws SpectrumFormatException {
    if (size != SAMPLES) {
      throw complaint.of(
          "a column of wavelengths, or the " + SAMPLES + " samples of the Gaia archive",
          size + " samples without wavelengths");
    }
    double[] grid = new double[size];
    for (int i = 0; i < size; i++) {
      grid[i] = FIRST + STEP * i;
    }
    return Samples.adopt(grid);
  }

  private static Samples numbers(String cell) {
    String inner = cell.replaceAll("[\\[\\]()]", "").strip();
    return inner.isEmpty()
        ? Samples.copyOf()
        : Samples.adopt(Cells.split(inner, ',').stream().mapToDouble(Cells::number).toArray());
  }
}
