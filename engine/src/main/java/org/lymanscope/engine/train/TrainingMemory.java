package org.lymanscope.engine.train;

import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;

/**
 * How much memory a training needs beside the program itself, worked out from the sizes of the
 * layers: what a convolution, its batch normalisation, activation and dropout give is kept for the
 * way back, where as much again is needed for gradients; weights have a gradient and the
 * optimiser's two memories.
 */
public final class TrainingMemory {
  private static final int FLOAT = 4;

  /** Output of a convolution: itself, normalised, activated, dropped out, and two gradients. */
  private static final int COPIES_OF_OUTPUT = 6;

  /** Weights, gradient, two memories, and the new weights beside the old. */
  private static final int COPIES_OF_WEIGHTS = 5;

  private TrainingMemory() {}

  /** Bytes, roughly. */
  public static long bytes(TrainingRecipe recipe) {
    NetworkSpec spec = recipe.network();
    Convolutions stack = spec.convolutions();
    long spectrum = (long) spec.grid().bins() * spec.channels().size();
    int length = spec.grid().bins();
    for (int layer = 0; layer < stack.layers(); layer++) {
      length = stack.outputLength(length);
      spectrum += (long) COPIES_OF_OUTPUT * length * stack.filters();
    }
    spectrum += COPIES_OF_OUTPUT * denseOutputs(spec);
    long weights = spec.parameters().stream().mapToLong(ParameterShape::size).sum();
    return FLOAT * (spectrum * recipe.batch() + COPIES_OF_WEIGHTS * weights);
  }

  /** A dense layer has a bias for each number that it gives. */
  private static long denseOutputs(NetworkSpec spec) {
    return spec.parameters().stream()
        .filter(shape -> shape.name().matches("(common|box\\d+|offset\\d+|z\\d+)\\.bias"))
        .mapToLong(ParameterShape::size)
        .sum();
  }
}
