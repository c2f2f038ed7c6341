package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.PixelGrid;

/**
 * The header of a NumPy file (version 1, C order, little-endian), always of {@link #BYTES} bytes:
 * so it may be written again when the number of rows is known.
 */
public final class NpyHeader {
  /** Bytes in front of the numbers. */
  public static final int BYTES = 128;

  /** Type of 32-bit floating-point numbers. */
  public static final String FLOAT = "<f4";

  /** Type of 64-bit floating-point numbers. */
  public static final String DOUBLE = "<f8";

  private static final int PREFIX = 10;
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final Pattern SHAPE = Pattern.compile("'shape': \\(([0-9, ]*)\\)");

  private NpyHeader() {}

  /** A header for numbers of this type and shape. */
  public static ByteBuffer of(String type, long... shape) {
    String lengths =
        LongStream.of(shape).mapToObj(Long::toString).collect(Collectors.joining(", "))
            + (shape.length == 1 ? "," : "");
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + lengths + "), }";
    byte[] padded = new byte[BYTES - PREFIX];
    Arrays.fill(padded, (byte) ' ');
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, padded, 0, ascii.length);
    padded[padded.length - 1] = '\n';
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putShort((short) padded.length)
        .put(padded)
        .flip();
  }

  /** A whole file: the centres of pixels, arm after arm, as 64-bit numbers. */
  public static ByteBuffer wavelengths(PixelGrid grid) {
    ByteBuffer bytes =
        ByteBuffer.allocate(BYTES + grid.pixels() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(of(DOUBLE, grid.pixels()));
    for (PixelGrid.Section arm : grid.sections()) {
      for (int i = 0; i < arm.size(); i++) {
        bytes.putDouble(arm.wavelength().at(i));
      }
    }
    return bytes.flip();
  }

  /**
   * Reads the shape of an array that {@link #of} wrote the header of.
   *
   * @throws SpectrumFormatException if the bytes are no such header, or of another type
   */
  static long[] shape(Path file, byte[] header, String type) throws IOException {
    String text = new String(header, StandardCharsets.ISO_8859_1);
    Matcher shape = SHAPE.matcher(text);
    if (!Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || !text.contains("'descr': '" + type + "', 'fortran_order': False")
        || !shape.find()) {
      throw new SpectrumFormatException(
          file, "header", "a NumPy array of " + type, "something else");
    }
    return Arrays.stream(shape.group(1).split(","))
        .map(String::strip)
        .filter(length -> !length.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }
}
