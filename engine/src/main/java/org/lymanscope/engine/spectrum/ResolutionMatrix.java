package org.lymanscope.engine.spectrum;

import java.util.Arrays;

/**
 * The band matrix that turns a model on an arm's own grid into what the spectrograph saw, stored by
 * diagonals as DESI does: shape (diagonals, pixels), the diagonal with offset {@code (diagonals −
 * 1) / 2 − d} in row {@code d} (scipy's {@code dia_matrix}).
 */
public final class ResolutionMatrix {
  private final int pixels;
  private final float[] data;

  private ResolutionMatrix(int pixels, float[] data) {
    this.pixels = pixels;
    this.data = data;
  }

  /**
   * A copy of {@code data}, row after row.
   *
   * @throws IllegalArgumentException if {@code data} is not a whole, odd number of diagonals
   */
  public static ResolutionMatrix copyOf(int pixels, float[] data) {
    if (pixels < 1 || data.length % pixels != 0 || (data.length / pixels) % 2 == 0) {
      throw new IllegalArgumentException(data.length + " numbers for " + pixels + " pixels");
    }
    return new ResolutionMatrix(pixels, data.clone());
  }

  /** Number of pixels of the arm. */
  public int pixels() {
    return pixels;
  }

  /** Number of stored diagonals; odd. */
  public int diagonals() {
    return data.length / pixels;
  }

  /** Entry of one stored diagonal at one pixel (column); dimensionless. */
  public double at(int diagonal, int pixel) {
    return data[diagonal * pixels + pixel];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResolutionMatrix matrix
        && pixels == matrix.pixels
        && Arrays.equals(data, matrix.data);
  }

  @Override
  public int hashCode() {
    return 31 * pixels + Arrays.hashCode(data);
  }
}
