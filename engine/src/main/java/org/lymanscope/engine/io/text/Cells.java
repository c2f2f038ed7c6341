package org.lymanscope.engine.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cells of one line of text. */
final class Cells {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][+-]?\\d+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

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
    return NUMBER.matcher(cell).matches() || NOT_FINITE.matcher(cell).matches();
  }

  /** A finite number, also with D as exponent; NaN for anything else, an empty cell included. */
  static double number(String cell) {
    return NUMBER.matcher(cell).matches()
        ? Double.parseDouble(cell.replace('D', 'E').replace('d', 'e'))
        : Double.NaN;
  }
}
