package org.lymanscope.engine.spectrum;

import java.util.List;

/**
 * One observed one-dimensional spectrum: its identity and what each arm recorded. Arms may overlap
 * in wavelength and keep their own grids; {@link ArmJoin} gives the view in which they are one.
 *
 * @param id which row of which file this is
 * @param arms in order of their first wavelength; at least one
 * @param fluxUnit unit of the flux density in the notation of the FITS standard, for example {@link
 *     #DESI_FLUX_UNIT}; empty if the file does not tell
 */
public record Spectrum(SpectrumId id, List<Arm> arms, String fluxUnit) {
  /** The unit of DESI and SDSS spectra. */
  public static final String DESI_FLUX_UNIT = "10**-17 erg/(s cm2 Angstrom)";

  public Spectrum {
    arms = List.copyOf(arms);
    if (arms.isEmpty()) {
      throw new IllegalArgumentException("no arm in " + id);
    }
    for (int i = 1; i < arms.size(); i++) {
      if (arms.get(i).wavelength().first() < arms.get(i - 1).wavelength().first()) {
        throw new IllegalArgumentException("arms of " + id + " not in order of wavelength");
      }
    }
  }

  /** First wavelength of any arm, ångström in vacuum. */
  public double minWavelength() {
    return arms.get(0).wavelength().first();
  }

  /** Last wavelength of any arm, ångström in vacuum. */
  public double maxWavelength() {
    return arms.stream().mapToDouble(arm -> arm.wavelength().last()).max().orElseThrow();
  }
}
