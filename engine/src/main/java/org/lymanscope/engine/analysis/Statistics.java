package org.lymanscope.engine.analysis;

import java.util.Arrays;

/** Order statistics. */
public final class Statistics {
  private Statistics() {}

  /** Quantile of sorted values by linear interpolation; at least one value. */
  static double quantileOfSorted(double[] sorted, double quantile) {
    double at = quantile * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /**
   * The median, or the mean of the two in the middle.
   *
   * @param values at least one; sorted in place
   */
  public static double median(double[] values) {
    Arrays.sort(values);
    return quantileOfSorted(values, 0.5);
  }
}
