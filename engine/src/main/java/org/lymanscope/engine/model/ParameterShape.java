package org.lymanscope.engine.model;

import java.util.List;

/**
 * One array of numbers of a network, as PyTorch lays it out: convolutions (out, in, kernel), dense
 * layers (out, in).
 *
 * @param name unique within the network, for example {@code conv1.weight}
 * @param shape every length at least 1
 * @param trainable whether training changes it by gradients; false for moving averages
 */
public record ParameterShape(String name, List<Integer> shape, boolean trainable) {
  public ParameterShape {
    shape = List.copyOf(shape);
  }

  /** How many numbers it holds. */
  public int size() {
    return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
  }
}
