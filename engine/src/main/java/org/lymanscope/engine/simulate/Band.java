package org.lymanscope.engine.simulate;

import org.lymanscope.engine.simulate.canvas.Canvas;

/** Broad bands g, r, z: boxes in place of filter curves. AB magnitudes. */
public enum Band {
  G(0, 4000, 5500),
  R(1, 5600, 7200),
  Z(2, 8500, 9820);

  /** AB: m = −2.5 log₁₀ f_λ − 5 log₁₀ λ − 2.408, f_λ in erg/s/cm²/Å (Oke and Gunn 1983). */
  private static final double ZERO_POINT = -2.408;

  private static final double FLUX_UNIT = 1e-17;

  /** Magnitude of one nanomaggy. */
  private static final double NANOMAGGY = 22.5;

  private final int number;
  private final double from;
  private final double to;
  private final double logPivot;

  Band(int number, double from, double to) {
    this.number = number;
    this.from = from;
    this.to = to;
    // λ_p² = ∫ λ dλ / ∫ dλ/λ
    double pivot = Math.sqrt((to * to - from * from) / 2 / StrictMath.log(to / from));
    this.logPivot = StrictMath.log10(pivot);
  }

  int number() {
    return number;
  }

  /** Mean flux of what is on the canvas, in its unit. */
  double mean(Canvas canvas) {
    return canvas.mean(from, to);
  }

  /** Mean flux, 10⁻¹⁷ erg/s/cm²/Å, of something of this magnitude. */
  public double flux(double magnitude) {
    return StrictMath.pow(10, -0.4 * (magnitude - ZERO_POINT) - 2 * logPivot) / FLUX_UNIT;
  }

  /** A mean flux (10⁻¹⁷ erg/s/cm²/Å) in nanomaggies. */
  double nanomaggies(double meanFlux) {
    return meanFlux / flux(NANOMAGGY);
  }
}
