package org.lymanscope.engine.io.fits;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lymanscope.engine.io.SpectrumFormatException;

/**
 * What a binary table's header tells of one column (FITS standard 4.0, section 7.3).
 *
 * @param name TTYPE, or {@code COLn}
 * @param type letter of TFORM
 * @param repeat elements in a row
 * @param offset bytes before it in a row
 * @param unit TUNIT, or empty
 * @param scale TSCAL, or 1
 * @param zero TZERO, or 0
 * @param nullValue TNULL
 */
record ColumnShape(
    String name,
    char type,
    int repeat,
    int offset,
    String unit,
    double scale,
    double zero,
    OptionalLong nullValue) {
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{0,9})([LXBIJKAEDCMPQ]).*");

  /** Reads column {@code number}, counted from 1. */
  static ColumnShape read(FitsHdu hdu, int number, int offset) throws SpectrumFormatException {
    FitsHeader header = hdu.header();
    String form = header.text("TFORM" + number).orElse("").toUpperCase(Locale.ROOT);
    Matcher matcher = FORM.matcher(form);
    if (!matcher.matches()) {
      throw hdu.wrong("a column format in TFORM" + number, "'" + form + "'");
    }
    String repeat = matcher.group(1);
    return new ColumnShape(
        header.text("TTYPE" + number).orElse("COL" + number).strip(),
        matcher.group(2).charAt(0),
        repeat.isEmpty() ? 1 : Integer.parseInt(repeat),
        offset,
        header.text("TUNIT" + number).orElse(""),
        header.number("TSCAL" + number).orElse(1),
        header.number("TZERO" + number).orElse(0),
        header.integer("TNULL" + number));
  }

  /** Bytes of one element; 0 for bits, which are not read. */
  int elementBytes() {
    return switch (type) {
      case 'L', 'B', 'A' -> 1;
      case 'I' -> 2;
      case 'J', 'E' -> 4;
      case 'K', 'D', 'C', 'P' -> 8;
      case 'M', 'Q' -> 16;
      default -> 0;
    };
  }

  /** Bytes of one row of the column. */
  int width() {
    long bytes = type == 'X' ? (repeat + 7L) / 8 : (long) repeat * elementBytes();
    return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
  }
}
