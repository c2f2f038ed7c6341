package org.lymanscope.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds room for labels in a few rows: the weightiest choose first, none covers another, and one
 * that finds no room is left out.
 */
final class LabelRows {
  private LabelRows() {}

  /** A label wanted: centred on {@code x}, {@code width} wide, pixels; and how much it matters. */
  record Wish(int index, double x, double width, double weight) {}

  /** Where a wish was granted: row 0 is the first; {@code left} its left end. */
  record Place(int index, int row, double left, double width) {
    private boolean near(double otherLeft, double otherWidth, double gap) {
      return left < otherLeft + otherWidth + gap && otherLeft < left + width + gap;
    }
  }

  /** Grants what fits between {@code from} and {@code to}, {@code gap} pixels apart. */
  static List<Place> arrange(List<Wish> wishes, int rows, double from, double to, double gap) {
    List<Place> granted = new ArrayList<>();
    List<Wish> order = new ArrayList<>(wishes);
    order.sort(Comparator.comparingDouble(Wish::weight).reversed().thenComparingInt(Wish::index));
    for (Wish wish : order) {
      double left = Math.min(Math.max(wish.x() - wish.width() / 2, from), to - wish.width());
      int row = left < from ? rows : firstFreeRow(granted, rows, left, wish.width(), gap);
      if (row < rows) {
        granted.add(new Place(wish.index(), row, left, wish.width()));
      }
    }
    return granted;
  }

  private static int firstFreeRow(
      List<Place> granted, int rows, double left, double width, double gap) {
    for (int row = 0; row < rows; row++) {
      int tried = row;
      if (granted.stream().noneMatch(p -> p.row() == tried && p.near(left, width, gap))) {
        return row;
      }
    }
    return rows;
  }
}
