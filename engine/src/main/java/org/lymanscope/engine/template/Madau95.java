package org.lymanscope.engine.template;

/** Mean absorption after Madau 1995, ApJ 441, 18 (line blanketing eq. 15, continuum footnote 3). */
final class Madau95 {
  private static final double[] LINES = {1215.67, 1026, 973, 950};
  private static final double[] DEPTHS = {3.6e-3, 1.7e-3, 1.2e-3, 9.3e-4};
  private static final double EXPONENT = 3.46;
  private static final double LIMIT = 912;

  private Madau95() {}

  static double opticalDepth(double observed, double z) {
    double depth = 0;
    for (int i = 0; i < LINES.length; i++) {
      if (observed <= LINES[i] * (1 + z)) {
        depth += DEPTHS[i] * StrictMath.pow(observed / LINES[i], EXPONENT);
      }
    }
    return observed <= LIMIT * (1 + z) ? depth + continuum(observed / LIMIT, 1 + z) : depth;
  }

  private static double continuum(double x, double xe) {
    double x3 = x * x * x;
    return 0.25 * x3 * (StrictMath.pow(xe, 0.46) - StrictMath.pow(x, 0.46))
        + 9.4 * StrictMath.pow(x, 1.5) * (StrictMath.pow(xe, 0.18) - StrictMath.pow(x, 0.18))
        - 0.7 * x3 * (StrictMath.pow(x, -1.32) - StrictMath.pow(xe, -1.32))
        - 0.023 * (StrictMath.pow(xe, 1.68) - StrictMath.pow(x, 1.68));
  }
}
