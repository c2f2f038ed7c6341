package org.lymanscope.engine.network;

import ai.djl.ndarray.NDArray;
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
 * One thread computes at a time: PyTorch uses all cores for it.
 */
final class NetworkRunner implements Computation {
  /**
   * Spectra in one pass. Large enough to keep all cores busy, small enough for the activations to
   * stay in the processor's cache: larger ones were slower on every network that was measured.
   */
  private static final int MICRO_BATCH = 32;

  private final NDManager manager;
  private final NetworkSpec spec;
  private final Layer network;
  private final int outputSize;

  NetworkRunner(Model model, NDManager manager) {
    this.manager = manager;
    this.spec = model.card().spec();
    FoldedWeights weights = new FoldedWeights(model.weights(), manager);
    if (spec instanceof LineFinderSpec finder) {
      network = weights.lineFinder(finder);
      outputSize = finder.outputSize();
    } else if (spec instanceof LineFinderToZSpec both) {
      network = weights.lineFinderToZ(both);
      outputSize = 1;
    } else {
      network = weights.directZ((DirectZSpec) spec);
      outputSize = 1;
    }
  }

  @Override
  public int outputSize() {
    return outputSize;
  }

  @Override
  public synchronized void run(float[] input, int spectra, float[] output) {
    // The mode belongs to the thread and is on in new ones.
    JniUtils.setGradMode(false);
    for (int from = 0; from < spectra; from += MICRO_BATCH) {
      int count = Math.min(MICRO_BATCH, spectra - from);
      try (NDManager scope = manager.newSubManager()) {
        int size = spec.inputSize();
        FloatBuffer numbers = FloatBuffer.wrap(input, from * size, count * size).slice();
        Shape shape = new Shape(count, spec.channels().size(), spec.grid().bins());
        NDArray answer = network.apply(scope.create(numbers, shape));
        float[] values = answer.toFloatArray();
        System.arraycopy(values, 0, output, from * outputSize, values.length);
      }
    }
  }

  @Override
  public synchronized void close() {
    manager.close();
  }
}
