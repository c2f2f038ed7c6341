package org.lymanscope.engine.spectrum;

import java.util.Arrays;

/**
 * One immutable word of bits for each pixel; 0 means nothing is wrong with it. What a bit means
 * depends on the source (DESI: {@code desispec.maskbits.specmask}; SDSS: {@code and_mask}).
 */
public final class PixelMask {
  private final int[] bits;

  private PixelMask(int[] bits) {
    this.bits = bits;
  }

  /** A copy of {@code bits}. */
  public static PixelMask copyOf(int... bits) {
    return new PixelMask(bits.clone());
  }

  /**
   * Takes over {@code bits} without a copy. For producers that made the array themselves and drop
   * their reference at once; anything else breaks immutability.
   */
  public static PixelMask adopt(int[] bits) {
    return new PixelMask(bits);
  }

  /** How many pixels there are. */
  public int size() {
    return bits.length;
  }

  /** All bits of one pixel. */
  public int at(int index) {
    return bits[index];
  }

  /** Whether any bit of this pixel is set. */
  public boolean isMasked(int index) {
    return bits[index] != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PixelMask mask && Arrays.equals(bits, mask.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  @Override
  public String toString() {
    return "PixelMask[" + bits.length + "]";
  }
}
