package org.lymanscope.engine.random;

import java.util.SplittableRandom;

/**
 * Many numbers from the normal distribution of mean 0 and variance 1 at once, in single precision,
 * in a fraction of the time that as many single ones take. Two passes over blocks that stay in the
 * nearest cache: the first makes 32 {@link MixedBits} for each number, with a seed from the stream;
 * the second takes 9 of them for a layer of {@link Ziggurat}, 1 for the sign and 22 for the place
 * in the layer. Places that are not surely under the curve, one in two hundred, are put down and
 * looked at afterwards, so that the loop has nothing to wait for.
 *
 * <p>Not thread-safe: the blocks' arrays are reused, so each thread has its own. What it gives
 * depends on the stream alone, not on what it gave before.
 */
public final class NormalRun {
  /** How many numbers there are in a block. */
  static final int BLOCK = MixedBits.BLOCK;

  static final int LAYERS = 512;
  static final Ziggurat ZIGGURAT = new Ziggurat(LAYERS, 3.852046150368391, 0.002456766351541356);

  /** A place is an odd number of these parts of a layer, so that none is 0 and the mean is. */
  private static final int PLACES = 1 << 23;

  private static final int SIGN_BIT = 9;

  /** How many places of a layer are surely under the curve; twice, for both signs. */
  private static final int[] SAFE = new int[2 * LAYERS];

  /** What a place counts; first for positive numbers, then for negative ones. */
  private static final float[] STEP = new float[2 * LAYERS];

  static {
    for (int i = 0; i < LAYERS; i++) {
      SAFE[i] = (int) (PLACES * ZIGGURAT.safe(i));
      STEP[i] = (float) (ZIGGURAT.edge(i) / PLACES);
      SAFE[i + LAYERS] = SAFE[i];
      STEP[i + LAYERS] = -STEP[i];
    }
  }

  private final int[] bits = new int[BLOCK];
  private final int[] unsure = new int[BLOCK];

  /**
   * Fills a stretch of an array.
   *
   * @param into takes the numbers from {@code from} to {@code to} − 1
   */
  public void fill(SplittableRandom random, float[] into, int from, int to) {
    for (int start = from; start < to; start += BLOCK) {
      int size = Math.min(BLOCK, to - start);
      MixedBits.fill(random.nextLong(), bits, size);
      int found = takeLayers(into, start, size);
      for (int i = 0; i < found; i++) {
        into[start + unsure[i]] = look(bits[unsure[i]], random);
      }
    }
  }

  /** Puts down in {@link #unsure} which numbers are not sure; returns how many. */
  private int takeLayers(float[] into, int start, int size) {
    int[] mixed = bits;
    int[] list = unsure;
    int found = 0;
    for (int i = 0; i < size; i++) {
      int layer = mixed[i] & (2 * LAYERS - 1);
      int place = mixed[i] >>> SIGN_BIT | 1;
      into[start + i] = place * STEP[layer];
      if (place >= SAFE[layer]) {
        list[found++] = i;
      }
    }
    return found;
  }

  private static float look(int mixed, SplittableRandom random) {
    int layer = mixed & (LAYERS - 1);
    float sign = (mixed >>> SIGN_BIT & 1) == 0 ? 1 : -1;
    if (layer == 0) {
      return sign * (float) ZIGGURAT.tail(random);
    }
    double x = (mixed >>> SIGN_BIT | 1) * (ZIGGURAT.edge(layer) / PLACES);
    return ZIGGURAT.under(layer, x, random) ? sign * (float) x : (float) ZIGGURAT.normal(random);
  }
}
