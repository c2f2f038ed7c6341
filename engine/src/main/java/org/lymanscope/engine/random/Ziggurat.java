package org.lymanscope.engine.random;

import java.util.random.RandomGenerator;

/**
 * The ziggurat of Marsaglia and Tsang (2000, J. Stat. Softw. 5, 8) for the normal distribution:
 * layers of one area under the curve exp(−x²/2), the widest of which stands for the tail too. A
 * number is drawn from a layer and a place in it, of different bits, as Doornik (2005) repaired it.
 */
final class Ziggurat {
  private final int layers;

  /** Where the tail begins. */
  private final double tail;

  /** Right edges of the layers, from the widest to 0. */
  private final double[] edge;

  /** The curve at the edges, from the widest layer's (which is above the curve there) to 1. */
  private final double[] density;

  /** How much of a layer is surely under the curve. */
  private final double[] safe;

  /**
   * Creates a ziggurat; the three numbers belong together.
   *
   * @param layers how many, a power of 2
   * @param tail where the tail begins
   * @param area of each layer, of the tail and what is below it too
   */
  Ziggurat(int layers, double tail, double area) {
    this.layers = layers;
    this.tail = tail;
    this.edge = new double[layers + 1];
    this.density = new double[layers + 1];
    this.safe = new double[layers];
    double above = StrictMath.exp(-0.5 * tail * tail);
    edge[0] = area / above;
    edge[1] = tail;
    for (int i = 2; i < layers; i++) {
      above = area / edge[i - 1] + above;
      edge[i] = Math.sqrt(-2 * StrictMath.log(above));
    }
    for (int i = 0; i <= layers; i++) {
      density[i] = curve(edge[i]);
    }
    for (int i = 0; i < layers; i++) {
      safe[i] = edge[i + 1] / edge[i];
    }
  }

  private static double curve(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }

  double normal(RandomGenerator random) {
    while (true) {
      long bits = random.nextLong();
      int layer = (int) (bits & (layers - 1));
      double u = (bits >> 11) * 0x1p-52;
      if (Math.abs(u) < safe[layer]) {
        return u * edge[layer];
      }
      if (layer == 0) {
        return u < 0 ? -tail(random) : tail(random);
      }
      double x = u * edge[layer];
      if (under(layer, x, random)) {
        return x;
      }
    }
  }

  /** Right edge of a layer, from 0 (the widest) to the number of layers. */
  double edge(int layer) {
    return edge[layer];
  }

  /** How much of a layer is surely under the curve, 0 to 1. */
  double safe(int layer) {
    return safe[layer];
  }

  /** Whether a point drawn at {@code x} in a layer above the widest is under the curve. */
  boolean under(int layer, double x, RandomGenerator random) {
    double top = density[layer + 1];
    return top + random.nextDouble() * (density[layer] - top) < curve(x);
  }

  /** From the tail, above 0. */
  double tail(RandomGenerator random) {
    while (true) {
      double x = -StrictMath.log(1 - random.nextDouble()) / tail;
      double y = -StrictMath.log(1 - random.nextDouble());
      if (2 * y >= x * x) {
        return tail + x;
      }
    }
  }
}
