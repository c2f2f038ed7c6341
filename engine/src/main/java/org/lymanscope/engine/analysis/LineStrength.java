package org.lymanscope.engine.analysis;

import java.util.Optional;
import org.lymanscope.engine.spectrum.Arm;

/**
 * What was measured at one wavelength.
 *
 * @param wavelength centre of the window, vacuum, ångström, observed
 * @param flux continuum-subtracted flux of the window, flux unit × ångström; positive in emission
 * @param error one standard deviation of {@code flux}, continuum included; above 0
 * @param continuum median flux density on both sides, flux unit
 */
public record LineStrength(double wavelength, double flux, double error, double continuum) {
  /** Flux over error; negative in absorption. */
  public double snr() {
    return flux / error;
  }

  /** As {@link #measure(Arm, double, double)} with ±300 km/s. */
  public static Optional<LineStrength> measure(Arm arm, double observedWavelength) {
    return measure(arm, observedWavelength, 300);
  }

  /**
   * Sums the flux above the local continuum.
   *
   * @param halfWidth half the width of the window, km/s, above 0
   * @return empty where fewer than half of the window's pixels, or of its continuum's, are good
   */
  public static Optional<LineStrength> measure(
      Arm arm, double observedWavelength, double halfWidth) {
    return LineWindow.measure(arm, observedWavelength, halfWidth);
  }
}
