package org.lymanscope.engine.simulate.igm;

import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.FastMath;
import org.lymanscope.engine.spectrum.Wavelengths;
import org.lymanscope.engine.template.Inoue14;

/**
 * A line of the Lyman series as an absorber of Doppler parameter 28 km/s (as in Inoue et al. 2014)
 * shows it: a Gaussian core and damping wings. The oscillator strength is that of hydrogen (Menzel
 * and Pekeris 1935); damping constants are Morton's (2003, ApJS 149, 205) for Lyα to Lyε, and none
 * for the others, whose wings are never seen.
 */
final class LymanLine {
  /** What is less deep is left out. */
  static final double SHALLOW = 0.003;

  /** Doppler parameter, km/s. */
  private static final double DOPPLER = 28;

  /** √π e²/(mₑ c) in cm²/s per unit of f λ/b, with λ in Å and b in km/s. */
  private static final double STRENGTH = 0.014974 * 1e-8 / 1e5;

  private static final double[] DAMPING = {6.265e8, 1.897e8, 8.127e7, 4.204e7, 2.450e7};

  /** Cores end where they are this deep. */
  private static final double CORE_END = 1e-3;

  /** Pixels of a canvas in a Doppler parameter. */
  private static final double PIXELS = DOPPLER / Canvas.VELOCITY_STEP;

  private final double wavelength;
  private final double restPlace;
  private final double perColumn;
  private final double damping;

  /** The line from level 1 to {@code j + 2}. */
  LymanLine(int j) {
    wavelength = Inoue14.line(j);
    restPlace = Canvas.place(wavelength);
    double n = j + 2;
    double oscillator =
        256
            * StrictMath.pow(n, 5)
            * StrictMath.pow(n - 1, 2 * n - 4)
            / (3 * StrictMath.pow(n + 1, 2 * n + 4));
    perColumn = STRENGTH * oscillator * wavelength / DOPPLER;
    double constant = j < DAMPING.length ? DAMPING[j] : 0;
    // a = γ λ / 4π b
    damping = constant * wavelength * 1e-8 / (4 * Math.PI * DOPPLER * 1e5);
  }

  /** Rest wavelength, Å. */
  double wavelength() {
    return wavelength;
  }

  /** Place of the line at rest on the grid of a canvas. */
  double restPlace() {
    return restPlace;
  }

  /** Optical depth in the centre for a column density in cm⁻². */
  double centralDepth(double column) {
    return perColumn * column;
  }

  /**
   * Adds the optical depth of one absorber.
   *
   * @param place its place on the grid of a canvas
   * @param depth optical depth in the centre
   */
  void add(double[] depths, double place, double depth) {
    double wing = wing(depth);
    double reach = PIXELS * reach(depth, wing);
    int to = (int) Math.min(depths.length, Math.ceil(place + reach));
    for (int i = (int) Math.max(0, Math.ceil(place - reach)); i < to; i++) {
      double u = (i - place) / PIXELS;
      depths[i] += at(u * u, depth, wing);
    }
  }

  /** Strength of the wings: optical depth times u², far out. */
  private double wing(double depth) {
    double wing = damping * depth / Math.sqrt(Math.PI);
    return wing < SHALLOW ? 0 : wing;
  }

  private static double reach(double depth, double wing) {
    double core = Math.sqrt(FastMath.log(Math.max(depth / CORE_END, 1)));
    return Math.max(core, Math.sqrt(wing / SHALLOW));
  }

  /** Optical depth at u Doppler parameters from the centre. */
  private static double at(double u2, double depth, double wing) {
    double core = u2 < 40 ? depth * FastMath.exp(-u2) : 0;
    return core + wing / (u2 + 1);
  }

  /** Equivalent width over wavelength of an absorber of this depth, as {@link #add} paints it. */
  double relativeWidth(double depth) {
    double wing = wing(depth);
    double reach = reach(depth, wing);
    // A pixel of the canvas in the core, steps that grow with u in the wings.
    double sum = 0;
    double u = 0;
    while (u < reach) {
      double step = Math.min(reach - u, Math.max(0.05, u / 50));
      double middle = u + step / 2;
      sum += step * (1 - FastMath.exp(-at(middle * middle, depth, wing)));
      u += step;
    }
    return 2 * sum * DOPPLER / Wavelengths.LIGHT_SPEED;
  }
}
