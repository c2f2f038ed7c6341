package org.lymanscope.engine.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of one line as RFC 4180 has them, and as prospect has them, which writes a comma inside a
 * text as {@code ","} and a quote as {@code ""} without quotes around the text.
 */
final class LenientCsv {
  private final String line;
  private int at;

  private LenientCsv(String line) {
    this.line = line;
  }

  static List<String> cells(String line) {
    LenientCsv csv = new LenientCsv(line);
    List<String> cells = new ArrayList<>();
    cells.add(csv.cell());
    while (csv.at < line.length()) {
      csv.at++;
      cells.add(csv.cell());
    }
    return cells;
  }

  /** Leaves {@link #at} on the comma behind the cell, or at the end. */
  private String cell() {
    int end = at < line.length() && line.charAt(at) == '"' ? closingQuote() : -1;
    if (end > 0) {
      String quoted = line.substring(at + 1, end).replace("\"\"", "\"");
      at = end + 1;
      return quoted;
    }
    return bare();
  }

  /**
   * The quote that ends a quoted cell: one that a comma or the end follows; -1 if there is none.
   */
  private int closingQuote() {
    for (int i = at + 1; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        if (line.startsWith("\"\"", i)) {
          i++;
        } else if (i + 1 == line.length() || line.charAt(i + 1) == ',') {
          return i;
        }
      }
    }
    return -1;
  }

  private String bare() {
    StringBuilder text = new StringBuilder();
    while (at < line.length() && line.charAt(at) != ',') {
      if (line.startsWith("\",\"", at)) {
        text.append(',');
        at += 3;
      } else if (line.startsWith("\"\"", at)) {
        text.append('"');
        at += 2;
      } else {
        text.append(line.charAt(at));
        at++;
      }
    }
    return text.toString();
  }
}
