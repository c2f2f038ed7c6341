package org.lymanscope.engine.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cells of one line of text. */
final class Cells {
  private Cells() {}

  /**
   * Splits a line; a delimiter between double quotes is part of the cell, and blanks around a cell
   * are not.
   *
   * @param delimiter a blank means any white space
   */
  static List<String> split(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && isDelimiter(c, delimiter)) {
        add(cells, cell, delimiter);
      } else {
        cell.append(c);
      }
    }
    add(cells, cell, delimiter);
    return cells;
  }

  private static boolean isDelimiter(char c, char delimiter) {
    return delimiter == ' ' ? Character.isWhitespace(c) : c == delimiter;
  }

  private static void add(List<String> cells, StringBuilder cell, char delimiter) {
    String text = cell.toString().strip();
    if (delimiter != ' ' || !text.isEmpty()) {
      cells.add(text);
    }
    cell.setLength(0);
  }

  static boolean isNumber(String cell) {
    return !Double.isNaN(number(cell)) || cell.toLowerCase(Locale.ROOT).matches("[+-]?nan|inf");
  }

  /** A number, also with D as exponent; NaN for anything else, an empty cell included. */
  static double number(String cell) {
    if (cell.isEmpty()
        || !Character.isLetterOrDigit(cell.charAt(cell.length() - 1))
            && cell.charAt(cell.length() - 1) != '.') {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(cell.replace('D', 'E').replace('d', 'e'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
