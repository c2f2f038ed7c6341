package org.lymanscope.engine.io.fits;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Pixels of an image that is not compressed: read by position, nothing else is touched. */
final class PlainPixels implements PixelReader {
  private final FitsHdu hdu;
  private final int bitpix;

  PlainPixels(FitsHdu hdu, int bitpix) {
    this.hdu = hdu;
    this.bitpix = bitpix;
  }

  @Override
  public int[] readWhole(long first, int count) throws IOException {
    if (bitpix != 32) {
      return PixelReader.super.readWhole(first, count);
    }
    int[] values = new int[count];
    bytes(first, count).asIntBuffer().get(values);
    return values;
  }

  @Override
  public void read(long first, int count, float[] target, int at) throws IOException {
    if (bitpix == -32) {
      bytes(first, count).asFloatBuffer().get(target, at, count);
    } else {
      PixelReader.super.read(first, count, target, at);
    }
  }

  private ByteBuffer bytes(long first, int count) throws IOException {
    int width = Math.abs(bitpix) / 8;
    return hdu.source().bytes(hdu.dataStart() + first * width, Math.multiplyExact(count, width));
  }

  @Override
  public double[] read(long first, int count) throws IOException {
    ByteBuffer bytes = bytes(first, count);
    double[] values = new double[count];
    switch (bitpix) {
      case 8 -> {
        for (int i = 0; i < count; i++) {
          values[i] = bytes.get(i) & 0xff;
        }
      }
      case 16 -> {
        for (int i = 0; i < count; i++) {
          values[i] = bytes.getShort(2 * i);
        }
      }
      case 32 -> {
        for (int i = 0; i < count; i++) {
          values[i] = bytes.getInt(4 * i);
        }
      }
      default -> wide(bytes, values);
    }
    return values;
  }

  private void wide(ByteBuffer bytes, double[] values) {
    if (bitpix == -64) {
      bytes.asDoubleBuffer().get(values);
    } else if (bitpix == -32) {
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes.getFloat(4 * i);
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes.getLong(8 * i);
      }
    }
  }
}
