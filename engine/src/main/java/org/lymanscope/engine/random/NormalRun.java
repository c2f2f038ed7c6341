package org.lymanscope.engine.random;

import java.util.SplittableRandom;

/**
 * Many normal numbers at once, in single precision: the layers of {@link Ziggurat}, two numbers
 * from each draw of 64 bits (8 bits choose the layer, 24 the place in it). The draws are those of a
 * SplitMix64 that one draw of the stream seeds.
 */
final class NormalRun {
  private static final int LAYERS = 256;
  private static final int STEPS = 1 << 23;

  /** How many steps of a layer are surely under the curve. */
  private static final int[] SAFE = new int[LAYERS];

  /** Width of a step. */
  private static final float[] STEP = new float[LAYERS];

  static {
    for (int layer = 0; layer < LAYERS; layer++) {
      SAFE[layer] = (int) (STEPS * (Ziggurat.edge(layer + 1) / Ziggurat.edge(layer)));
      STEP[layer] = (float) (Ziggurat.edge(layer) / STEPS);
    }
  }

  private NormalRun() {}

  static void fill(SplittableRandom random, float[] into, int from, int to) {
    long state = random.nextLong();
    int at = from;
    for (; at + 1 < to; at += 2) {
      state += Draw.GOLDEN;
      long bits = Draw.mix(state);
      into[at] = normal((int) bits, random);
      into[at + 1] = normal((int) (bits >>> 32), random);
    }
    if (at < to) {
      into[at] = normal((int) Draw.mix(state + Draw.GOLDEN), random);
    }
  }

  private static float normal(int bits, SplittableRandom random) {
    int layer = bits & (LAYERS - 1);
    int steps = bits >> 8;
    return Math.abs(steps) < SAFE[layer] ? steps * STEP[layer] : rare(layer, steps, random);
  }

  /** One in a hundred. */
  private static float rare(int layer, int steps, SplittableRandom random) {
    double x = steps * (Ziggurat.edge(layer) / STEPS);
    if (layer == 0) {
      double tail = Ziggurat.tail(random);
      return (float) (steps < 0 ? -tail : tail);
    }
    return Ziggurat.under(layer, x, random) ? (float) x : (float) Ziggurat.normal(random);
  }
}
