package org.lymanscope.engine.recipe;

/**
 * Numbers between two ends, both of them included.
 *
 * @param from lower end, finite
 * @param to upper end, finite, at least {@code from}; the same for a single number
 */
public record Range(double from, double to) {
  public Range {
    if (!(from <= to && Double.isFinite(from) && Double.isFinite(to))) {
      throw new IllegalArgumentException("range " + from + " to " + to);
    }
  }

  /** Whether {@code value} is between the ends; false for NaN. */
  public boolean contains(double value) {
    return value >= from && value <= to;
  }

  /** The number at {@code part} of the way: 0 gives {@code from}, 1 gives {@code to}. */
  public double at(double part) {
    return from + part * (to - from);
  }

  /** {@code to − from}. */
  public double width() {
    return to - from;
  }
}
