package org.lymanscope.engine.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Weights before training, as Keras begins. */
public final class Initialisation {
  private Initialisation() {}

  /**
   * Glorot-uniform weights (Glorot &amp; Bengio 2010, eq. 16), biases 0, batch normalisation that
   * changes nothing.
   *
   * @param random the same stream gives the same weights
   */
  public static Weights glorot(NetworkSpec spec, RandomGenerator random) {
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      float[] values = new float[shape.size()];
      if (shape.shape().size() > 1) {
        fill(values, limit(shape.shape()), random);
      } else if (shape.name().endsWith(".running_var") || isNormWeight(shape)) {
        Arrays.fill(values, 1);
      }
      arrays.put(shape.name(), values);
    }
    return Weights.adopt(spec, arrays);
  }

  /** The only weights with one dimension are those of batch normalisation. */
  private static boolean isNormWeight(ParameterShape shape) {
    return shape.name().endsWith(".weight");
  }

  private static void fill(float[] values, double limit, RandomGenerator random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
    }
  }

  /** √(6 / (fan in + fan out)), where a convolution's kernel counts in both. */
  private static double limit(List<Integer> shape) {
    int kernel = shape.size() > 2 ? shape.get(2) : 1;
    return Math.sqrt(6.0 / (kernel * (double) (shape.get(0) + shape.get(1))));
  }
}
