package org.lymanscope.engine.analysis;

import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * A peak or trough in a spectrum.
 *
 * @param wavelength where it is, vacuum, ångström, observed
 * @param error one standard deviation of {@code wavelength}, ångström, from the noise alone
 * @param emission a peak if true, a trough if not
 * @param snr height above (depth below) the local continuum over its noise, at least 0
 */
public record Feature(double wavelength, double error, boolean emission, double snr) {
  /** Redshifts of Lyα within this many ångström of its rest wavelength count as Lyα. */
  private static final double LYA_TOLERANCE = 0.1;

  public Feature {
    if (!(wavelength > 0 && error >= 0 && snr >= 0)) {
      throw new IllegalArgumentException("feature " + wavelength + " ± " + error + ", " + snr);
    }
  }

  /**
   * The redshift if this feature is {@code line}: of kind Lyα if it is Lyα seen in emission,
   * systemic otherwise.
   */
  public Redshift redshiftAs(SpectralLine line) {
    boolean lya = emission && Math.abs(line.wavelength() - Wavelengths.LYMAN_ALPHA) < LYA_TOLERANCE;
    return new Redshift(
        line.redshiftAt(wavelength),
        error / line.wavelength(),
        lya ? RedshiftKind.LYA : RedshiftKind.SYSTEMIC);
  }
}
