package org.lymanscope.app.plot;

import java.util.Arrays;
import org.lymanscope.engine.spectrum.Samples;

/**
 * What a curve covers in each of equal columns of wavelength: from its smallest to its largest
 * value there, which is all that a column one pixel wide can show. Columns next to each other touch
 * where the curve goes on, so that painting them gives an unbroken line at every zoom.
 */
final class Columns {
  private final double[] low;
  private final double[] high;

  private Columns(int count) {
    low = new double[count];
    high = new double[count];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
  }

  /**
   * Of a histogram: each value holds from half way to the neighbour before it to half way to the
   * one after it.
   *
   * @param x strictly increasing, shape (n), n at least 2
   * @param y shape (n); NaN is a gap
   */
  static Columns ofSteps(Samples x, Samples y, double left, double right, int count) {
    Columns columns = new Columns(count);
    double width = (right - left) / count;
    int i = Math.max(0, x.firstAtLeast(left) - 1);
    for (int c = 0; c < count; c++) {
      double from = left + c * width;
      double to = left + (c + 1) * width;
      while (i < x.size() && stepEnd(x, i) < from) {
        i++;
      }
      for (int k = i; k < x.size() && stepEnd(x, k - 1) <= to; k++) {
        columns.include(c, y.at(k));
      }
    }
    return columns;
  }

  /**
   * Of a curve with straight lines between its points.
   *
   * @param x strictly increasing, shape (n), n at least 2
   * @param y shape (n); NaN is a gap up to the neighbours on both sides
   */
  static Columns ofLine(Samples x, Samples y, double left, double right, int count) {
    Columns columns = new Columns(count);
    double width = (right - left) / count;
    int i = x.firstAtLeast(left);
    for (int c = 0; c < count; c++) {
      double to = left + (c + 1) * width;
      columns.include(c, between(x, y, i, left + c * width));
      for (; i < x.size() && x.at(i) <= to; i++) {
        columns.include(c, y.at(i));
      }
      columns.include(c, between(x, y, i, to));
    }
    return columns;
  }

  /** Where the step of value {@code i} ends; for −1, where the first begins. */
  private static double stepEnd(Samples x, int i) {
    if (i < 0) {
      return x.at(0) - (x.at(1) - x.at(0)) / 2;
    }
    int last = x.size() - 1;
    return i < last ? (x.at(i) + x.at(i + 1)) / 2 : x.at(last) + (x.at(last) - x.at(last - 1)) / 2;
  }

  /** The curve at {@code at}, which lies between point {@code above − 1} and {@code above}. */
  private static double between(Samples x, Samples y, int above, double at) {
    if (above == 0 || above == x.size()) {
      return Double.NaN;
    }
    double part = (at - x.at(above - 1)) / (x.at(above) - x.at(above - 1));
    return part == 0 ? y.at(above - 1) : (1 - part) * y.at(above - 1) + part * y.at(above);
  }

  private void include(int column, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    low[column] = low[column] <= value ? low[column] : value;
    high[column] = high[column] >= value ? high[column] : value;
  }

  int count() {
    return low.length;
  }

  /** Smallest value in a column; NaN where the curve does not reach. */
  double low(int column) {
    return low[column];
  }

  /** Largest value in a column; NaN where the curve does not reach. */
  double high(int column) {
    return high[column];
  }
}
