package org.lymanscope.engine.simulate.canvas;

/**
 * The exponential function from a table, right to 10⁻¹⁵ of its value and the same on every machine;
 * several times faster than {@link StrictMath#exp}.
 */
public final class FastExp {
  private static final int STEPS = 1024;
  private static final double PER_STEP = STEPS / StrictMath.log(2);

  /** ln 2 / 1024 in two parts, the first short enough to be multiplied without rounding. */
  private static final double STEP_HIGH = (double) (float) (1 / PER_STEP);

  private static final double STEP_LOW = StrictMath.log(2) / STEPS - STEP_HIGH;
  private static final double LEAST = -700;
  private static final double[] POWERS = powers();

  private FastExp() {}

  /** e^x for x up to 700; 0 below −700. */
  public static double exp(double x) {
    if (!(x >= LEAST)) {
      return 0;
    }
    long step = Math.round(x * PER_STEP);
    double rest = x - step * STEP_HIGH - step * STEP_LOW;
    double small = 1 + rest * (1 + rest * (0.5 + rest * (1.0 / 6)));
    double scale = Double.longBitsToDouble(((step >> 10) + 1023) << 52);
    return POWERS[(int) (step & (STEPS - 1))] * small * scale;
  }

  private static double[] powers() {
    double[] powers = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      powers[i] = StrictMath.pow(2, (double) i / STEPS);
    }
    return powers;
  }
}
