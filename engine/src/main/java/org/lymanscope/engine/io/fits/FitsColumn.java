package org.lymanscope.engine.io.fits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lymanscope.engine.spectrum.Samples;

/**
 * One column of a binary table, held as the bytes of the file and decoded when asked for. TSCAL,
 * TZERO and TNULL are applied. Immutable.
 */
public final class FitsColumn {
  private final ColumnShape shape;
  private final int rows;
  private final ByteBuffer data;

  FitsColumn(ColumnShape shape, int rows, ByteBuffer data) {
    this.shape = shape;
    this.rows = rows;
    this.data = data;
  }

  /** Name as written in the file. */
  public String name() {
    return shape.name();
  }

  /** TUNIT; empty if there is none. */
  public String unit() {
    return shape.unit();
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Elements in each row: 1 for a plain number, the length of the text for text. */
  public int repeat() {
    return shape.repeat();
  }

  /** Whether it holds text. */
  public boolean isText() {
    return shape.type() == 'A';
  }

  /** The first (mostly only) element of a row as a number; NaN for null and for text. */
  public double number(int row) {
    return number(row, 0);
  }

  /** One element of a row as a number; NaN for null and for text. */
  public double number(int row, int element) {
    int at = at(row, element);
    return switch (shape.type()) {
      case 'D' -> scaled(data.getDouble(at));
      case 'E' -> scaled(data.getFloat(at));
      case 'B', 'I', 'J', 'K', 'L' -> whole(raw(at));
      default -> Double.NaN;
    };
  }

  /**
   * The first element of a row as a whole number, exact to 64 bits; a fraction is cut off, text and
   * NaN give 0.
   */
  public long integer(int row) {
    int at = at(row, 0);
    return switch (shape.type()) {
      case 'B', 'I', 'J', 'K', 'L' ->
          shape.scale() == 1 ? raw(at) + (long) shape.zero() : (long) scaled((double) raw(at));
      default -> (long) number(row);
    };
  }

  /** A row as text: text without trailing blanks and NULs, numbers as they print. */
  public String text(int row) {
    if (isText()) {
      byte[] bytes = new byte[shape.repeat()];
      data.get(row * shape.width(), bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int end = text.indexOf('\0');
      return (end < 0 ? text : text.substring(0, end)).stripTrailing();
    }
    return switch (shape.type()) {
      case 'L' -> raw(at(row, 0)) == 'T' ? "true" : "false";
      case 'E' -> Float.toString((float) number(row));
      case 'D' -> Double.toString(number(row));
      default -> Long.toString(integer(row));
    };
  }

  /** The first element of every row. */
  public Samples values() {
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = number(row);
    }
    return Samples.adopt(values);
  }

  /** All elements of one row. */
  public Samples vector(int row) {
    double[] values = new double[shape.repeat()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(row, i);
    }
    return Samples.adopt(values);
  }

  private int at(int row, int element) {
    Objects.checkIndex(element, Math.max(1, shape.repeat()));
    return row * shape.width() + element * shape.elementBytes();
  }

  private long raw(int at) {
    return switch (shape.type()) {
      case 'I' -> data.getShort(at);
      case 'J' -> data.getInt(at);
      case 'K' -> data.getLong(at);
      default -> data.get(at) & 0xff;
    };
  }

  private double whole(long raw) {
    boolean isNull = shape.nullValue().isPresent() && shape.nullValue().getAsLong() == raw;
    return isNull ? Double.NaN : scaled((double) raw);
  }

  private double scaled(double raw) {
    return shape.zero() + shape.scale() * raw;
  }
}
