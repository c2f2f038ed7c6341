package org.lymanscope.engine.simulate.source;

/**
 * A number that changes with the rank of Lyα, from 0 (strongest absorption) to 1 (strongest
 * emission): straight lines between values at the middles of the four quartiles, level beyond the
 * first and the last, so that the mean over each quartile is a given one.
 */
final class QuartileCurve {
  private static final int QUARTILES = 4;
  private static final int ITERATIONS = 60;

  private final double[] means;
  private final double[] values = new double[QUARTILES];

  /** The curve with these means, from absorption to strong emission. */
  QuartileCurve(double... means) {
    this.means = means.clone();
    // A quartile's mean is 6/8 of its own value and 1/8 of each neighbour's, or its own at an end.
    System.arraycopy(means, 0, values, 0, QUARTILES);
    for (int k = 0; k < ITERATIONS; k++) {
      for (int q = 0; q < QUARTILES; q++) {
        double before = q == 0 ? 0 : values[q - 1];
        double after = q == QUARTILES - 1 ? 0 : values[q + 1];
        int own = q == 0 || q == QUARTILES - 1 ? 7 : 6;
        values[q] = (8 * means[q] - before - after) / own;
      }
    }
  }

  /** Its value at a rank. */
  double at(double rank) {
    double place = QUARTILES * rank - 0.5;
    if (place <= 0) {
      return values[0];
    }
    if (place >= QUARTILES - 1) {
      return values[QUARTILES - 1];
    }
    int below = (int) place;
    return values[below] + (place - below) * (values[below + 1] - values[below]);
  }

  /** Its mean over a quartile. */
  double mean(LyaQuartile quartile) {
    return means[quartile.number()];
  }
}
