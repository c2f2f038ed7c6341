package org.lymanscope.engine.model;

/**
 * A stack of equal one-dimensional convolutions, each followed by batch normalisation, ReLU and (in
 * training) dropout.
 *
 * @param layers how many, at least 1
 * @param filters output channels of each
 * @param kernel width of each, in samples
 * @param stride step of each, in samples
 * @param dropout share of values dropped after each in training, 0 to below 1
 */
public record Convolutions(
    int layers, int filters, int kernel, int stride, Padding padding, double dropout) {

  /** What is added at the ends of a row before a convolution. */
  public enum Padding {
    /** Nothing: the row gets shorter by the kernel. */
    VALID,
    /** Zeros as TensorFlow adds them: the row gets shorter by the stride only. */
    SAME
  }

  public Convolutions {
    if (layers < 1 || filters < 1 || kernel < 1 || stride < 1) {
      throw new IllegalArgumentException(
          "convolutions " + layers + "×" + filters + " of " + kernel + " by " + stride);
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException("dropout " + dropout);
    }
  }

  /**
   * Length of a row after one of the convolutions; 0 or less if the row is too short for it.
   *
   * @param length before it
   */
  public int outputLength(int length) {
    return padding == Padding.SAME
        ? (length + stride - 1) / stride
        : Math.floorDiv(length - kernel, stride) + 1;
  }

  /** Zeros that TensorFlow puts before a row of this length. */
  public int padBefore(int length) {
    return padTotal(length) / 2;
  }

  /** Zeros that TensorFlow puts behind a row of this length: one more where the sum is odd. */
  public int padAfter(int length) {
    return padTotal(length) - padBefore(length);
  }

  private int padTotal(int length) {
    return padding == Padding.SAME
        ? Math.max((outputLength(length) - 1) * stride + kernel - length, 0)
        : 0;
  }

  /**
   * Length of a row after all of them.
   *
   * @throws IllegalArgumentException if it gets too short on the way
   */
  public int finalLength(int length) {
    int now = length;
    for (int layer = 1; layer <= layers; layer++) {
      now = outputLength(now);
      if (now < 1) {
        throw new IllegalArgumentException(
            "a row of " + length + " is too short for convolution " + layer + " of " + layers);
      }
    }
    return now;
  }
}
