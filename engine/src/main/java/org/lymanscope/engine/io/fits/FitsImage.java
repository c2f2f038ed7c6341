package org.lymanscope.engine.io.fits;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;

/**
 * An image HDU, plain or tile-compressed, read row by row; a row is a stretch along the first axis.
 * Values are physical ones: BSCALE, BZERO and BLANK are applied, and BLANK gives NaN. Thread-safe;
 * holds no pixels.
 */
public final class FitsImage {
  private static final int MAX_AXES = 8;
  private static final long MAX_TILE = 1L << 24;

  private final FitsHdu hdu;
  private final int[] axes;
  private final PixelReader pixels;
  private final double scale;
  private final double zero;
  private final double blank;

  private FitsImage(FitsHdu hdu, int bitpix, int[] axes) {
    this.hdu = hdu;
    this.axes = axes;
    this.pixels =
        hdu.isCompressedImage() ? new TiledPixels(hdu, axes) : new PlainPixels(hdu, bitpix);
    this.scale = hdu.header().number("BSCALE").orElse(1);
    this.zero = hdu.header().number("BZERO").orElse(0);
    this.blank = bitpix > 0 ? hdu.header().number("BLANK").orElse(Double.NaN) : Double.NaN;
  }

  /**
   * The image in {@code hdu}; reads nothing but the header.
   *
   * @throws SpectrumFormatException if there is no image, or one of impossible dimensions
   */
  public static FitsImage of(FitsHdu hdu) throws SpectrumFormatException {
    if (!hdu.isImage()) {
      throw hdu.wrong("an image", hdu.header().text("XTENSION").orElse("an empty one"));
    }
    String prefix = hdu.isCompressedImage() ? "Z" : "";
    int bitpix = (int) hdu.header().integer(prefix + "BITPIX").orElse(0);
    if (!Arrays.asList(8, 16, 32, 64, -32, -64).contains(bitpix)) {
      throw hdu.wrong(
          prefix + "BITPIX of 8, 16, 32, 64, -32 or -64",
          hdu.header().text(prefix + "BITPIX").orElse("none"));
    }
    int[] axes = new int[(int) hdu.count(prefix + "NAXIS", MAX_AXES)];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = (int) hdu.count(prefix + "NAXIS" + (i + 1), Integer.MAX_VALUE - 8);
    }
    if (axes.length == 0 || Arrays.stream(axes).anyMatch(n -> n == 0)) {
      throw hdu.wrong("an image with pixels", "none");
    }
    if (hdu.isCompressedImage()) {
      checkTiles(hdu, axes);
    }
    return new FitsImage(hdu, bitpix, axes);
  }

  /** A compressed image has one table row for each tile; that bounds its dimensions. */
  private static void checkTiles(FitsHdu hdu, int[] axes) throws SpectrumFormatException {
    double tile = 1;
    double tiles = 1;
    for (int i = 0; i < axes.length; i++) {
      double length = hdu.header().integer("ZTILE" + (i + 1)).orElse(i == 0 ? axes[0] : 1);
      tile *= Math.max(1, length);
      tiles *= Math.ceil(axes[i] / Math.max(1, length));
    }
    if (tile > MAX_TILE) {
      throw hdu.wrong("tiles of at most " + MAX_TILE + " pixels", Double.toString(tile));
    }
    if (tiles != hdu.count("NAXIS2", Integer.MAX_VALUE)) {
      throw hdu.wrong((long) tiles + " tiles", hdu.header().text("NAXIS2").orElse("none"));
    }
  }

  /** The HDU it stands in. */
  public FitsHdu hdu() {
    return hdu;
  }

  /** Number of axes, at least 1. */
  public int axes() {
    return axes.length;
  }

  /** Length of an axis, counted from 1 as FITS does; 1 for axes that are not there. */
  public int axis(int number) {
    return number <= axes.length ? axes[number - 1] : 1;
  }

  /** Pixels in a row: the length of the first axis. */
  public int width() {
    return axes[0];
  }

  /** How many rows there are: the product of all axes but the first; 1 for a one-axis image. */
  public long rows() {
    long rows = 1;
    for (int i = 1; i < axes.length; i++) {
      rows *= axes[i];
    }
    return rows;
  }

  /**
   * One row, as numbers. Blank pixels and NaN are NaN.
   *
   * @throws IOException if it cannot be read
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Samples row(long row) throws IOException {
    return Samples.adopt(physical(row, width()));
  }

  /**
   * One row in single precision. Blank pixels and NaN are NaN.
   *
   * @param target where the numbers go, from {@code at} on
   * @throws IOException if it cannot be read
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public void read(long row, float[] target, int at) throws IOException {
    if (isScaled()) {
      double[] values = physical(row, width());
      for (int i = 0; i < values.length; i++) {
        target[at + i] = (float) values[i];
      }
    } else {
      Objects.checkIndex(row, rows());
      pixels.read(row * width(), width(), target, at);
    }
  }

  /**
   * One row of whole numbers as bits; unsigned 32-bit numbers keep their bits.
   *
   * @throws IOException if it cannot be read
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public PixelMask bits(long row) throws IOException {
    if (!isScaled()) {
      Objects.checkIndex(row, rows());
      return PixelMask.adopt(pixels.readWhole(row * width(), width()));
    }
    double[] values = physical(row, width());
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (int) (long) values[i];
    }
    return PixelMask.adopt(bits);
  }

  /**
   * All rows of one plane, that is along the first two axes.
   *
   * @throws IOException if it cannot be read
   * @throws IndexOutOfBoundsException if there is no such plane
   */
  public FloatBuffer plane(long plane) throws IOException {
    double[] values = physical(plane * axis(2), (long) width() * axis(2));
    FloatBuffer floats = FloatBuffer.allocate(values.length);
    for (double value : values) {
      floats.put((float) value);
    }
    return floats.flip();
  }

  private boolean isScaled() {
    return scale != 1 || zero != 0 || !Double.isNaN(blank);
  }

  private double[] physical(long row, long count) throws IOException {
    Objects.checkIndex(row, rows());
    if (count > Integer.MAX_VALUE / 16) {
      throw hdu.wrong("at most " + Integer.MAX_VALUE / 16 + " pixels at once", count + " pixels");
    }
    double[] values = pixels.read(row * width(), (int) count);
    if (isScaled()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] == blank ? Double.NaN : zero + scale * values[i];
      }
    }
    return values;
  }
}
