package org.lymanscope.engine.network;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.NetworkSpec;

/**
 * A network ready to compute, batch normalisation folded into its convolutions and dense layers.
 * Each caller computes with one thread of its own: several callers at once share the cores better
 * than PyTorch's threads do, which wait for each other at every layer, and badly so where somebody
 * else uses a core.
 */
final class NetworkRunner implements Computation {
  private final NDManager manager;
  private final NetworkSpec spec;
  private final Layer network;

  NetworkRunner(Model model, NDManager manager) {
    this.manager = manager;
    this.spec = model.card().spec();
    FoldedWeights weights = new FoldedWeights(model.weights(), manager);
    if (spec instanceof LineFinderSpec finder) {
      network = weights.lineFinder(finder);
    } else if (spec instanceof LineFinderToZSpec both) {
      network = weights.lineFinderToZ(both);
    } else {
      network = weights.directZ((DirectZSpec) spec);
    }
  }

  @Override
  public int outputSize() {
    return spec.outputSize();
  }

  @Override
  public void run(float[] input, int first, int count, float[] output) {
    // Both belong to the thread, and both are other in new ones.
    JniUtils.setGradMode(false);
    if (!manager.getDevice().isGpu()) {
      JniUtils.setNumThreads(1);
    }
    try (NDManager scope = manager.newSubManager()) {
      int size = spec.inputSize();
      FloatBuffer numbers = FloatBuffer.wrap(input, first * size, count * size).slice();
      Shape shape = new Shape(count, spec.channels().size(), spec.grid().bins());
      float[] values = network.apply(scope.create(numbers, shape)).toFloatArray();
      System.arraycopy(values, 0, output, first * spec.outputSize(), values.length);
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
