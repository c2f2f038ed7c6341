package org.lymanscope.engine.io.oned;

import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * How the wavelengths of a file are to be understood.
 *
 * @param unit their unit; of the value after it was raised to 10 if {@code logarithmic}
 * @param logarithmic whether the numbers are decimal logarithms
 * @param air whether they are measured in air
 */
public record WavelengthScale(Unit unit, boolean logarithmic, boolean air) {
  /** Ångström in vacuum. */
  public static final WavelengthScale VACUUM_ANGSTROM =
      new WavelengthScale(Unit.ANGSTROM, false, false);

  /** Below this the formula for air is not meant to be used, and nobody measures in air. */
  private static final double SHORTEST_IN_AIR = 2000;

  /** Units of wavelength seen in files. */
  public enum Unit {
    ANGSTROM(1),
    NANOMETRE(10),
    MICROMETRE(1e4),
    METRE(1e10);

    private final double angstrom;

    Unit(double angstrom) {
      this.angstrom = angstrom;
    }

    /** The unit of this name, as in TUNIT, CUNIT or ECSV; empty if it is none of these. */
    public static Optional<Unit> named(String name) {
      String word = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]()]", "");
      return Optional.ofNullable(
          switch (word) {
            case "angstrom", "angstroms", "angstroem", "ang", "a", "å", "0.1nm", "0.1 nm" ->
                ANGSTROM;
            case "nm", "nanometer", "nanometers", "nanometre", "nanometres" -> NANOMETRE;
            case "um", "µm", "μm", "micron", "microns", "micrometer", "micrometre" -> MICROMETRE;
            case "m", "meter", "meters", "metre", "metres" -> METRE;
            default -> null;
          });
    }

    /**
     * The likely unit of numbers that have none: optical spectra lie within 300–1100 nm and within
     * 0.3–30 µm, and nobody takes a spectrum of only 300–1100 Å or below.
     */
    public static Unit guess(double first, double last) {
      if (last < 1e-3) {
        return METRE;
      }
      if (last < 50) {
        return MICROMETRE;
      }
      return first >= 250 && last <= 1250 ? NANOMETRE : ANGSTROM;
    }
  }

  /** These numbers of the file as ångström in vacuum. */
  public Samples toVacuum(Samples values) {
    return values.map(this::toVacuum);
  }

  private double toVacuum(double value) {
    double wavelength = (logarithmic ? Math.pow(10, value) : value) * unit.angstrom;
    return air && wavelength > SHORTEST_IN_AIR ? Wavelengths.airToVacuum(wavelength) : wavelength;
  }
}
