package org.lymanscope.engine.io.fits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFormatException;

/**
 * A binary table HDU, read by columns; names are matched whatever their case. Columns of variable
 * length, of bits and of complex numbers are listed but give NaN. Thread-safe; holds no rows.
 */
public final class FitsTable {
  private static final int CHUNK = 1 << 20;
  private static final int MAX_COLUMNS = 999;

  private final FitsHdu hdu;
  private final int rows;
  private final int rowBytes;
  private final List<ColumnShape> shapes;

  private FitsTable(FitsHdu hdu, int rows, int rowBytes, List<ColumnShape> shapes) {
    this.hdu = hdu;
    this.rows = rows;
    this.rowBytes = rowBytes;
    this.shapes = List.copyOf(shapes);
  }

  /**
   * The table in {@code hdu}; reads nothing but the header.
   *
   * @throws SpectrumFormatException if it is none, or its columns do not fit its rows
   */
  public static FitsTable of(FitsHdu hdu) throws SpectrumFormatException {
    if (!hdu.isTable()) {
      throw hdu.wrong("a binary table", hdu.header().text("XTENSION").orElse("none"));
    }
    int rowBytes = (int) hdu.count("NAXIS1", Integer.MAX_VALUE / 2);
    int rows = (int) hdu.count("NAXIS2", Integer.MAX_VALUE / 2);
    List<ColumnShape> shapes = new ArrayList<>();
    long offset = 0;
    for (int i = 1; i <= hdu.count("TFIELDS", MAX_COLUMNS); i++) {
      ColumnShape shape = ColumnShape.read(hdu, i, (int) offset);
      shapes.add(shape);
      offset += shape.width();
      if (offset > rowBytes) {
        throw hdu.wrong("columns of " + rowBytes + " bytes together", "at least " + offset);
      }
    }
    return new FitsTable(hdu, rows, rowBytes, shapes);
  }

  /** The HDU it stands in. */
  public FitsHdu hdu() {
    return hdu;
  }

  /** Number of rows; may be 0. */
  public int rows() {
    return rows;
  }

  /** Names of the columns as written in the file. */
  public List<String> names() {
    return shapes.stream().map(ColumnShape::name).toList();
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return shapes.stream().anyMatch(shape -> shape.name().equalsIgnoreCase(name));
  }

  /**
   * Reads one column; empty if there is none of this name.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<FitsColumn> column(String name) throws IOException {
    return Optional.ofNullable(select(List.of(name)).get(name.toUpperCase(Locale.ROOT)));
  }

  /**
   * Reads a column that must be there.
   *
   * @throws SpectrumFormatException if it is not
   * @throws IOException if it cannot be read
   */
  public FitsColumn require(String name) throws IOException {
    Optional<FitsColumn> column = column(name);
    if (column.isEmpty()) {
      throw hdu.wrong("a column " + name, "only " + String.join(", ", names()));
    }
    return column.get();
  }

  /**
   * Reads several columns in one pass over the table.
   *
   * @param names those wanted; what is not there is left out of the answer
   * @return the columns by their name in upper case
   * @throws IOException if they cannot be read
   */
  public Map<String, FitsColumn> select(Collection<String> names) throws IOException {
    Map<String, ColumnShape> wanted = new HashMap<>();
    for (String name : names) {
      shapes.stream()
          .filter(shape -> shape.name().equalsIgnoreCase(name))
          .findFirst()
          .ifPresent(shape -> wanted.put(name.toUpperCase(Locale.ROOT), shape));
    }
    Map<String, ByteBuffer> data = new HashMap<>();
    for (Map.Entry<String, ColumnShape> entry : wanted.entrySet()) {
      data.put(entry.getKey(), space(entry.getValue()));
    }
    fill(wanted, data);
    Map<String, FitsColumn> columns = new HashMap<>();
    data.forEach((name, bytes) -> columns.put(name, column(wanted, name, bytes)));
    return columns;
  }

  private FitsColumn column(Map<String, ColumnShape> wanted, String name, ByteBuffer bytes) {
    ColumnShape shape = wanted.get(name);
    if (shape == null) {
      throw new IllegalStateException(name);
    }
    return new FitsColumn(shape, rows, bytes);
  }

  private ByteBuffer space(ColumnShape shape) throws SpectrumFormatException {
    long bytes = (long) rows * shape.width();
    if (bytes > hdu.source().size()) {
      throw hdu.wrong("a table not larger than its file", rows + " rows of " + rowBytes + " bytes");
    }
    return ByteBuffer.allocate(Math.toIntExact(Math.min(bytes, Integer.MAX_VALUE - 8)));
  }

  private void fill(Map<String, ColumnShape> wanted, Map<String, ByteBuffer> data)
      throws IOException {
    if (wanted.isEmpty() || rowBytes == 0) {
      return;
    }
    int step = Math.max(1, CHUNK / rowBytes);
    for (int first = 0; first < rows; first += step) {
      int count = Math.min(step, rows - first);
      ByteBuffer chunk =
          hdu.source().bytes(hdu.dataStart() + (long) first * rowBytes, count * rowBytes);
      for (Map.Entry<String, ByteBuffer> column : data.entrySet()) {
        ColumnShape shape = wanted.get(column.getKey());
        if (shape != null) {
          copy(chunk, count, shape, column.getValue(), first);
        }
      }
    }
  }

  private void copy(ByteBuffer chunk, int count, ColumnShape shape, ByteBuffer to, int first) {
    for (int row = 0; row < count; row++) {
      to.put((first + row) * shape.width(), chunk, row * rowBytes + shape.offset(), shape.width());
    }
  }
}
