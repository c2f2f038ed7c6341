package org.lymanscope.engine.io.fits;

import java.io.IOException;

/** Gives stretches of an image's pixels as they are stored, before scaling. Thread-safe. */
interface PixelReader {
  /**
   * Reads {@code count} pixels from pixel {@code first} on, in the order of the file.
   *
   * @throws IOException if they cannot be read
   */
  double[] read(long first, int count) throws IOException;

  /**
   * The same in single precision.
   *
   * @param target where they go, from {@code at} on
   * @throws IOException if they cannot be read
   */
  default void read(long first, int count, float[] target, int at) throws IOException {
    double[] values = read(first, count);
    for (int i = 0; i < count; i++) {
      target[at + i] = (float) values[i];
    }
  }

  /**
   * The same as whole numbers, the lowest 32 bits of each.
   *
   * @throws IOException if they cannot be read
   */
  default int[] readWhole(long first, int count) throws IOException {
    double[] values = read(first, count);
    int[] bits = new int[count];
    for (int i = 0; i < count; i++) {
      bits[i] = (int) (long) values[i];
    }
    return bits;
  }
}
