package org.lymanscope.engine.io.fits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import nom.tam.fits.Fits;
import nom.tam.image.compression.hdu.CompressedImageHDU;
import nom.tam.util.ArrayFuncs;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.io.SpectrumFormatException;

/**
 * Pixels of a tile-compressed image (FITS standard 4.0, section 10.1). The compressed bytes are
 * read when the first pixel is asked for, and then only the tiles that are needed are unpacked.
 */
final class TiledPixels implements PixelReader {
  private static final String PRIMARY =
      card("SIMPLE  =                    T")
          + card("BITPIX  =                    8")
          + card("NAXIS   =                    0")
          + card("EXTEND  =                    T")
          + card("END")
          + " ".repeat(FitsScan.BLOCK - 5 * FitsHeader.CARD);

  private final FitsHdu hdu;
  private final int[] axes;
  private @Nullable CompressedImageHDU table;

  /**
   * Creates the reader.
   *
   * @param axes lengths of the axes, the fastest first
   */
  TiledPixels(FitsHdu hdu, int[] axes) {
    this.hdu = hdu;
    this.axes = axes.clone();
  }

  @Override
  public synchronized double[] read(long first, int count) throws IOException {
    double[] values = new double[count];
    for (int done = 0; done < count; ) {
      int column = (int) ((first + done) % axes[0]);
      int length = Math.min(count - done, axes[0] - column);
      copy(stretch((first + done) / axes[0], column, length), values, done);
      done += length;
    }
    return values;
  }

  private static String card(String text) {
    return text + " ".repeat(FitsHeader.CARD - text.length());
  }

  private static void copy(double[] from, double[] to, int at) {
    System.arraycopy(from, 0, to, at, from.length);
  }

  /** Pixels of one row, wherever its tiles lie. */
  private double[] stretch(long row, int column, int length) throws IOException {
    int[] corner = new int[axes.length];
    int[] lengths = new int[axes.length];
    long rest = row;
    for (int axis = 1; axis < axes.length; axis++) {
      int place = axes.length - 1 - axis;
      corner[place] = (int) (rest % axes[axis]);
      lengths[place] = 1;
      rest /= axes[axis];
    }
    corner[axes.length - 1] = column;
    lengths[axes.length - 1] = length;
    return unpack(corner, lengths);
  }

  // The library answers damaged tiles with any of these.
  private double[] unpack(int[] corner, int[] lengths) throws IOException {
    try {
      Object pixels = table().getTileHDU(corner, lengths).getKernel();
      double[] flat = (double[]) ArrayFuncs.convertArray(ArrayFuncs.flatten(pixels), double.class);
      if (Array.getLength(flat) != lengths[lengths.length - 1]) {
        throw damaged(null);
      }
      return flat;
    } catch (SpectrumFormatException e) {
      throw e;
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | BufferUnderflowException
        | ArithmeticException
        | ClassCastException
        | NullPointerException e) {
      throw damaged(e);
    }
  }

  private SpectrumFormatException damaged(@Nullable Exception cause) {
    String kind = hdu.header().text("ZCMPTYPE").orElse("unnamed");
    SpectrumFormatException wrong =
        hdu.wrong("tiles compressed with " + kind, "bytes that cannot be unpacked");
    if (cause != null) {
      wrong.initCause(cause);
    }
    return wrong;
  }

  private CompressedImageHDU table() throws IOException {
    CompressedImageHDU known = table;
    if (known == null) {
      known = load();
      table = known;
    }
    return known;
  }

  /** Hands the library a file that holds an empty primary HDU and this one. */
  private CompressedImageHDU load() throws IOException {
    long end = hdu.dataStart() + hdu.dataSize();
    byte[] bytes = hdu.source().bytes(hdu.start(), Math.toIntExact(end - hdu.start())).array();
    byte[] file = new byte[Math.toIntExact(FitsScan.BLOCK + FitsScan.padded(bytes.length))];
    byte[] primary = PRIMARY.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(primary, 0, file, 0, primary.length);
    System.arraycopy(bytes, 0, file, FitsScan.BLOCK, bytes.length);
    try (Fits fits = new Fits(new ByteArrayInputStream(file))) {
      if (fits.getHDU(1) instanceof CompressedImageHDU image) {
        return image;
      }
      throw damaged(null);
    }
  }
}
