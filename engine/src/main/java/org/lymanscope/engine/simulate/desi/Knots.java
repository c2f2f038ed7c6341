package org.lymanscope.engine.simulate.desi;

/** Curves given by a few points {@code {x, y}} in order of x. */
final class Knots {
  private Knots() {}

  /** Straight between points; the end values beyond the ends. */
  static double linear(double[][] knots, double x) {
    if (x <= knots[0][0]) {
      return knots[0][1];
    }
    for (int k = 1; k < knots.length; k++) {
      if (x <= knots[k][0]) {
        double part = (x - knots[k - 1][0]) / (knots[k][0] - knots[k - 1][0]);
        return knots[k - 1][1] + part * (knots[k][1] - knots[k - 1][1]);
      }
    }
    return knots[knots.length - 1][1];
  }

  /** Straight between points in the logarithm of y. */
  static double logarithmic(double[][] knots, double x) {
    double[][] logs = new double[knots.length][];
    for (int k = 0; k < knots.length; k++) {
      logs[k] = new double[] {knots[k][0], StrictMath.log(knots[k][1])};
    }
    return StrictMath.exp(linear(logs, x));
  }
}
