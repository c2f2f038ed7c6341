package org.lymanscope.app.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * By which column the table is sorted. What has no value in it comes last in both directions.
 *
 * @param descending whether the largest comes first
 */
record TableOrder(TargetColumn column, boolean descending) {
  /**
   * The rows that pass, in order; pure.
   *
   * @param orders the first one goes before the others; where all say equal the survey's order
   *     stays
   * @return indices into {@code rows}
   */
  static int[] arrange(List<RowValues> rows, Predicate<RowValues> filter, List<TableOrder> orders) {
    IntStream passing = IntStream.range(0, rows.size()).filter(i -> filter.test(rows.get(i)));
    return orders.stream()
        .map(order -> order.over(rows))
        .reduce(Comparator::thenComparing)
        .map(order -> passing.boxed().sorted(order).mapToInt(Integer::intValue))
        .orElse(passing)
        .toArray();
  }

  /** Compares rows by their indices. Each value is made once, not once for each comparison. */
  private Comparator<Integer> over(List<RowValues> rows) {
    String[] texts = rows.stream().map(column::text).toArray(String[]::new);
    double[] numbers =
        column.numeric() ? rows.stream().mapToDouble(column::number).toArray() : new double[0];
    IntPredicate lacks = i -> column.numeric() ? Double.isNaN(numbers[i]) : texts[i].isEmpty();
    Comparator<Integer> byValue =
        column.numeric()
            ? Comparator.comparingDouble(i -> numbers[i])
            : Comparator.comparing(i -> texts[i]);
    return Comparator.<Integer, Boolean>comparing(lacks::test)
        .thenComparing(descending ? byValue.reversed() : byValue);
  }
}
