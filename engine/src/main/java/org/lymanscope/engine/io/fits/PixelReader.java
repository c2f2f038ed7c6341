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
}
