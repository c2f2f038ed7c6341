package org.lymanscope.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MixedBitsTest {
  /** Blocks of seeds that differ in one bit only: half of all bits are others. */
  @Test
  void everyBitOfTheSeedCounts() {
    int[] here = new int[MixedBits.BLOCK];
    int[] there = new int[MixedBits.BLOCK];
    MixedBits.fill(0x0123_4567_89ab_cdefL, here, here.length);
    for (int bit = 0; bit < Long.SIZE; bit++) {
      MixedBits.fill(0x0123_4567_89ab_cdefL ^ 1L << bit, there, there.length);
      int others = 0;
      for (int i = 0; i < here.length; i++) {
        others += Integer.bitCount(here[i] ^ there[i]);
      }
      double share = others / (32.0 * here.length);
      assertThat(share).as("bit %d", bit).isCloseTo(0.5, within(0.02));
    }
  }

  @Test
  void aPartOfABlockIsThatOfTheWhole() {
    int[] whole = new int[MixedBits.BLOCK];
    int[] part = new int[MixedBits.BLOCK];
    MixedBits.fill(5, whole, whole.length);
    MixedBits.fill(5, part, 100);

    assertThat(part).startsWith(Arrays.copyOf(whole, 100));
    assertThat(part[100]).isZero();
  }
}
