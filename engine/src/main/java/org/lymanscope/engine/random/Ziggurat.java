package org.lymanscope.engine.random;

import java.util.random.RandomGenerator;

/**
 * Normal numbers by the ziggurat of Marsaglia and Tsang (2000, J. Stat. Softw. 5, 8) as repaired by
 * Doornik (2005): layer and place come from different bits of one draw. 256 layers; one draw is
 * enough in 99 of 100 cases.
 */
final class Ziggurat {
  private static final int LAYERS = 256;

  /** Where the tail begins, and the area of each layer. */
  private static final double TAIL = 3.654152885361009;

  private static final double AREA = 0.00492867323399;

  /** Right edges of the layers, from the widest (which stands for the tail too) to 0. */
  private static final double[] EDGE = edges();

  /** How much of a layer is surely under the curve. */
  private static final double[] SAFE = safe();

  private Ziggurat() {}

  static double normal(RandomGenerator random) {
    while (true) {
      long bits = random.nextLong();
      int layer = (int) (bits & (LAYERS - 1));
      double u = (bits >> 11) * 0x1p-52;
      if (Math.abs(u) < SAFE[layer]) {
        return u * EDGE[layer];
      }
      if (layer == 0) {
        return u < 0 ? -tail(random) : tail(random);
      }
      double x = u * EDGE[layer];
      if (under(layer, x, random)) {
        return x;
      }
    }
  }

  /** Right edge of a layer, from 0 (the widest) to {@code LAYERS}. */
  static double edge(int layer) {
    return EDGE[layer];
  }

  /** Whether a point drawn at {@code x} in a layer above the widest is under the curve. */
  static boolean under(int layer, double x, RandomGenerator random) {
    double above = density(EDGE[layer], x);
    double below = density(EDGE[layer + 1], x);
    return below + random.nextDouble() * (above - below) < 1;
  }

  /** Density at an edge over that at {@code x}. */
  private static double density(double edge, double x) {
    return StrictMath.exp(-0.5 * (edge * edge - x * x));
  }

  /** From the tail, above 0. */
  static double tail(RandomGenerator random) {
    while (true) {
      double x = -StrictMath.log(1 - random.nextDouble()) / TAIL;
      double y = -StrictMath.log(1 - random.nextDouble());
      if (2 * y >= x * x) {
        return TAIL + x;
      }
    }
  }

  private static double[] edges() {
    double[] edge = new double[LAYERS + 1];
    double density = StrictMath.exp(-0.5 * TAIL * TAIL);
    edge[0] = AREA / density;
    edge[1] = TAIL;
    for (int i = 2; i < LAYERS; i++) {
      density = AREA / edge[i - 1] + density;
      edge[i] = Math.sqrt(-2 * StrictMath.log(density));
    }
    return edge;
  }

  private static double[] safe() {
    double[] safe = new double[LAYERS];
    for (int i = 0; i < LAYERS; i++) {
      safe[i] = EDGE[i + 1] / EDGE[i];
    }
    return safe;
  }
}
