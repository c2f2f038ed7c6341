package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.nio.IntBuffer;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.random.MixedBits;

/**
 * Dropout on the CPU, between a normalisation and its ReLU. PyTorch draws its random numbers there
 * one after the other, which took a sixth of a step; here bits are mixed in vectors, in a tenth of
 * that time. Which numbers are dropped depends on seed, layer and place alone. Not thread-safe.
 *
 * <p>What is dropped becomes 0 in the array itself, and PyTorch's automatic differentiation does
 * not see it. That is right for what a normalisation gives and a ReLU takes: a normalisation works
 * out its gradient from its input, not from what it gave, and a ReLU has no gradient where it gave
 * 0. So nothing needs to be kept for the way back. The factor that makes up for what is lost is to
 * be in the weights of the normalisation: a ReLU passes on positive factors.
 */
final class CpuDropout {
  /** Bits that a probability is compared with. */
  private static final int PRECISION = 24;

  /** How many numbers are seen at once: a buffer of Java has less than 2 GiB. */
  private static final int WINDOW = 1 << 28;

  private final double factor;
  private final int threshold;
  private final int window;
  private final int[] bits = new int[MixedBits.BLOCK];
  private final int[] numbers = new int[MixedBits.BLOCK];

  /**
   * Creates one.
   *
   * @param probability that a number is dropped, 0 to below 1; taken in steps of 2⁻²⁴
   */
  CpuDropout(double probability) {
    this(probability, WINDOW);
  }

  /**
   * As above.
   *
   * @param window how many numbers are seen at once, whole blocks of {@link MixedBits}
   */
  CpuDropout(double probability, int window) {
    this.factor = 1 / (1 - probability);
    this.threshold = (int) Math.round(probability * (1 << PRECISION));
    this.window = window;
  }

  /** What makes up for the numbers that are dropped: the weights of the normalisation take it. */
  double factor() {
    return factor;
  }

  /**
   * Makes some of an array's numbers 0, where they are.
   *
   * @param array of single precision, in one piece on the CPU; see above for what may be done with
   *     it
   * @param seed of the step
   * @param layer whose numbers these are: each has bits of its own
   */
  void drop(NDArray array, long seed, int layer) {
    long stream = Draw.mix(Draw.mix(seed) + layer);
    try (NDArray flat = array.reshape(-1)) {
      for (long first = 0; first < flat.size(); first += window) {
        long behind = Math.min(flat.size(), first + window);
        try (NDArray view = flat.get(new NDIndex(first + ":" + behind))) {
          drop(view.toByteBuffer(true).asIntBuffer(), stream + first);
        }
      }
    }
  }

  private void drop(IntBuffer all, long stream) {
    for (int start = 0; start < all.limit(); start += MixedBits.BLOCK) {
      int size = Math.min(MixedBits.BLOCK, all.limit() - start);
      MixedBits.fill(Draw.mix(stream + start), bits, size);
      all.get(start, numbers, 0, size);
      clear(size);
      all.put(start, numbers, 0, size);
    }
  }

  /** A number whose bits are all 0 is 0; without a condition, so that this becomes vectors. */
  private void clear(int size) {
    int[] kept = numbers;
    int[] drawn = bits;
    int below = threshold;
    for (int i = 0; i < size; i++) {
      int dropped = ((drawn[i] >>> (Integer.SIZE - PRECISION)) - below) >> (Integer.SIZE - 1);
      kept[i] &= ~dropped;
    }
  }
}
