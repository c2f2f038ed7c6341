package org.lymanscope.engine.io.fits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A binary table that is to be written row by row (FITS standard 4.0 §7.3).
 *
 * @param columns in their order; at least one
 */
public record TableLayout(List<Column> columns) {
  /** Types of values, with their codes and bytes. */
  public enum Type {
    SHORT("I", 2),
    INT("J", 4),
    LONG("K", 8),
    FLOAT("E", 4),
    DOUBLE("D", 8),
    /** Text in ASCII, filled up with zeros; other characters become question marks. */
    TEXT("A", 1);

    private final String code;
    private final int bytes;

    Type(String code, int bytes) {
      this.code = code;
      this.bytes = bytes;
    }
  }

  /**
   * A column.
   *
   * @param name ASCII letters, digits and underscores
   * @param repeat numbers in a cell; bytes of a text; at least 1
   */
  public record Column(String name, Type type, int repeat) {
    public Column {
      if (repeat < 1) {
        throw new IllegalArgumentException("column " + name + " of " + repeat);
      }
    }

    /** A column of single numbers. */
    public Column(String name, Type type) {
      this(name, type, 1);
    }

    private int bytes() {
      return repeat * type.bytes;
    }
  }

  public TableLayout {
    columns = List.copyOf(columns);
  }

  /** Bytes in a row. */
  public int rowBytes() {
    return columns.stream().mapToInt(Column::bytes).sum();
  }

  /** The header of such a table; more cards may be added. */
  public HeaderCards header(String name, long rows) {
    HeaderCards cards =
        new HeaderCards()
            .text("XTENSION", "BINTABLE")
            .value("BITPIX", "8")
            .value("NAXIS", "2")
            .value("NAXIS1", Integer.toString(rowBytes()))
            .value("NAXIS2", Long.toString(rows))
            .value("PCOUNT", "0")
            .value("GCOUNT", "1")
            .value("TFIELDS", Integer.toString(columns.size()))
            .text("EXTNAME", name);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean counted = column.repeat > 1 || column.type == Type.TEXT;
      String form = (counted ? Integer.toString(column.repeat) : "") + column.type.code;
      cards.text(String.format(Locale.ROOT, "TTYPE%d", i + 1), column.name());
      cards.text(String.format(Locale.ROOT, "TFORM%d", i + 1), form);
    }
    return cards;
  }

  /**
   * Puts a row.
   *
   * @param values one for each column: {@code Number}s or {@code String}s; a column of several
   *     numbers is filled with the one that is given
   */
  public void put(ByteBuffer buffer, List<?> values) {
    for (int i = 0; i < columns.size(); i++) {
      put(buffer, columns.get(i), values.get(i));
    }
  }

  private static void put(ByteBuffer buffer, Column column, Object value) {
    if (value instanceof String text) {
      byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
      buffer.put(Arrays.copyOf(ascii, column.repeat));
      return;
    }
    Number number = (Number) value;
    for (int k = 0; k < column.repeat; k++) {
      switch (column.type) {
        case SHORT -> buffer.putShort(number.shortValue());
        case INT -> buffer.putInt(number.intValue());
        case LONG -> buffer.putLong(number.longValue());
        case FLOAT -> buffer.putFloat(number.floatValue());
        case DOUBLE -> buffer.putDouble(number.doubleValue());
        case TEXT -> throw new IllegalArgumentException(column.name + " is text, not " + value);
      }
    }
  }
}
