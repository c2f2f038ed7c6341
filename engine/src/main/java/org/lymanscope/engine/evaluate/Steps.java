package org.lymanscope.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Sorts what was judged into steps of a number, such as the redshift. */
final class Steps {
  private Steps() {}

  /**
   * Groups by the lower end of each step that has any, in order; what has no finite number is left
   * out.
   *
   * @param step width of a step, above 0
   */
  static <T> Map<Double, List<T>> of(List<T> some, ToDoubleFunction<T> number, double step) {
    Map<Double, List<T>> groups = new TreeMap<>();
    for (T one : some) {
      double value = number.applyAsDouble(one);
      if (Double.isFinite(value)) {
        // A number at an edge, 24.5 as 24.499999…, belongs above it.
        double from = Math.floor(value / step + 1e-9) * step;
        groups.computeIfAbsent(from, k -> new ArrayList<>()).add(one);
      }
    }
    return groups;
  }
}
