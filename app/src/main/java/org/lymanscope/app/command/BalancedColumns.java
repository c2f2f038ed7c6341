package org.lymanscope.app.command;

import java.util.ArrayList;
import java.util.List;

/** Parts sections of lines into columns of about the same height, in reading order. */
final class BalancedColumns {
  /** Lines that a heading with the gap above it takes. */
  private static final int HEADING = 2;

  /** A shorter piece of a section at the foot of a column would be overlooked. */
  private static final int LEAST = 3;

  private BalancedColumns() {}

  /**
   * The columns, at most {@code count}. A section that would make its column too high goes on in
   * the next one.
   */
  static <T> List<List<List<T>>> of(List<List<T>> sections, int count) {
    for (int height = lowest(sections, count); ; height++) {
      List<List<List<T>>> columns = filled(sections, height);
      if (columns.size() <= count) {
        return columns;
      }
    }
  }

  private static <T> int lowest(List<List<T>> sections, int count) {
    int all = sections.stream().mapToInt(section -> section.size() + HEADING).sum();
    return Math.max(HEADING + LEAST, all / count);
  }

  private static <T> List<List<List<T>>> filled(List<List<T>> sections, int height) {
    List<List<List<T>>> columns = new ArrayList<>();
    int free = 0;
    for (List<T> section : sections) {
      int from = 0;
      while (from < section.size()) {
        int least = HEADING + Math.min(LEAST, section.size() - from);
        if (free < least || columns.isEmpty()) {
          columns.add(new ArrayList<>());
          free = height;
        }
        int to = Math.min(section.size(), from + free - HEADING);
        columns.get(columns.size() - 1).add(section.subList(from, to));
        free -= to - from + HEADING;
        from = to;
      }
    }
    return columns;
  }
}
