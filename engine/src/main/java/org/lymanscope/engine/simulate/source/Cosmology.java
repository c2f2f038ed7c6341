package org.lymanscope.engine.simulate.source;

import org.lymanscope.engine.spectrum.Wavelengths;

/** Distances in a flat universe with H₀ = 70 km/s/Mpc and Ω_m = 0.3. */
final class Cosmology {
  private static final double HUBBLE_DISTANCE = Wavelengths.LIGHT_SPEED / 70;
  private static final double MATTER = 0.3;
  private static final int STEPS = 64;

  private Cosmology() {}

  /** Luminosity distance, Mpc. */
  static double luminosityDistance(double z) {
    double step = z / STEPS;
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double a = 1 + (i + 0.5) * step;
      sum += step / Math.sqrt(MATTER * a * a * a + 1 - MATTER);
    }
    return HUBBLE_DISTANCE * (1 + z) * sum;
  }

  /**
   * Absolute AB magnitude at 1450 Å of a quasar of this r magnitude, whose f_ν ∝ ν^−0.44 (Vanden
   * Berk et al. 2001).
   */
  static double absoluteMagnitude(double r, double z) {
    double modulus = 5 * StrictMath.log10(luminosityDistance(z)) + 25;
    // From f_ν at 6383/(1+z) Å to 1450 Å.
    double colour = 2.5 * 0.44 * StrictMath.log10(1450 * (1 + z) / 6383);
    return r - modulus + 2.5 * StrictMath.log10(1 + z) - colour;
  }
}
