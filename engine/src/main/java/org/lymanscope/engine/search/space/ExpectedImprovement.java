package org.lymanscope.engine.search.space;

import org.hipparchus.special.Erf;

/**
 * How much better than the best so far a candidate is on average, if its value is normal and what
 * is worse counts as no change (Jones, Schonlau and Welch 1998, J. Glob. Opt. 13, 455, eq. 15).
 */
final class ExpectedImprovement {
  private ExpectedImprovement() {}

  /**
   * The expectation, at least 0.
   *
   * @param mean of the candidate's value
   * @param sigma its standard deviation, at least 0
   * @param best value so far
   */
  static double of(double mean, double sigma, double best) {
    double better = mean - best;
    if (!(sigma > 0)) {
      return Math.max(better, 0);
    }
    double z = better / sigma;
    double below = 0.5 * Erf.erfc(-z / Math.sqrt(2));
    double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    return Math.max(0, better * below + sigma * density);
  }
}
