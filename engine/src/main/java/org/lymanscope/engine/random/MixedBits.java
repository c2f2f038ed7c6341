package org.lymanscope.engine.random;

/**
 * 32 random bits for each of many numbers at once, in loops that the compiler makes vectors of: a
 * counter, mixed by Wellons' <i>triple32</i> (hash-prospector, 2018) with 64 bits of a seed, half
 * of them at the beginning, half on the way.
 */
public final class MixedBits {
  /** How many numbers there are in a block. */
  public static final int BLOCK = 1024;

  /** The counter: as a table because the compiler makes vectors of arrays only. */
  private static final int[] COUNTER = new int[BLOCK];

  static {
    for (int i = 0; i < BLOCK; i++) {
      COUNTER[i] = i * (int) (Draw.GOLDEN >>> 32);
    }
  }

  private MixedBits() {}

  /**
   * Makes the bits of a block.
   *
   * @param seed of the block
   * @param mixed takes the bits
   * @param size how many, at most {@link #BLOCK}
   */
  public static void fill(long seed, int[] mixed, int size) {
    int first = (int) seed;
    int second = (int) (seed >>> 32);
    int[] counter = COUNTER;
    for (int i = 0; i < size; i++) {
      int x = counter[i] + first;
      x = (x ^ (x >>> 17)) * 0xed5a_d4bb ^ second;
      x = (x ^ (x >>> 11)) * 0xac4c_1b51;
      x = (x ^ (x >>> 15)) * 0x3184_8bab;
      mixed[i] = x ^ (x >>> 14);
    }
  }
}
