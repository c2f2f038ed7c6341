package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import java.util.Map;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NetworkSpec;

/** A network with its batch normalisation in sight, from input to its last numbers. */
final class LearningPass {
  private final NetworkSpec spec;
  private final Parameters parameters;
  private final float normMomentum;
  private final CpuDropout cpuDropout;

  LearningPass(NetworkSpec spec, Parameters parameters, double normMomentum) {
    this.spec = spec;
    this.parameters = parameters;
    this.normMomentum = (float) normMomentum;
    this.cpuDropout = new CpuDropout(spec.convolutions().dropout());
  }

  /** One pass with its arrays. */
  private record Pass(Map<String, NDArray> arrays, boolean learning, long seed) {
    NDArray get(String name) {
      NDArray array = arrays.get(name);
      if (array == null) {
        throw new IllegalArgumentException("no array " + name);
      }
      return array;
    }
  }

  /**
   * The network's last numbers: of a line finder shape (spectra, heads × 2 × boxes), before their
   * activations; else the redshift, shape (spectra, 1), behind the numbers of its line finder where
   * there is one.
   *
   * @param arrays all of {@link Parameters}
   * @param learning whether batch normalisation normalises by the batch, and values are dropped
   * @param seed of what is dropped on the CPU; on a GPU PyTorch's own state counts
   */
  NDArray last(NDArray input, Map<String, NDArray> arrays, boolean learning, long seed) {
    Pass pass = new Pass(arrays, learning, seed);
    NDArray flat = trunk(pass, input);
    if (spec.finder().isEmpty()) {
      return redshift(pass, flat);
    }
    NDArray common = norm(pass, "common_bn", dense(pass, "common", flat), 1);
    NDArray logits = dense(pass, Parameters.HEADS, Activation.relu(common));
    if (!spec.endsInRedshift()) {
      return logits;
    }
    LineFinderSpec finder = spec.finder().get();
    NDArray found = LineLoss.activated(finder, logits).reshape(-1, finder.outputSize());
    return logits.concat(redshift(pass, found), 1);
  }

  private NDArray trunk(Pass pass, NDArray input) {
    Convolutions stack = spec.convolutions();
    NDArray now = input;
    int length = spec.grid().bins();
    for (int layer = 1; layer <= stack.layers(); layer++) {
      now = convolution(pass, layer, length, now);
      length = stack.outputLength(length);
    }
    // Weights count positions first, as Keras flattens.
    return now.transpose(0, 2, 1).reshape(-1, (long) length * stack.filters());
  }

  private NDArray redshift(Pass pass, NDArray input) {
    NDArray now = input;
    int layers = spec.dense().size();
    for (int layer = 1; layer <= layers; layer++) {
      now = Activation.relu(dense(pass, "z" + layer, now));
    }
    return dense(pass, "z" + (layers + 1), now);
  }

  /** The odd zero of TensorFlow's padding goes into the kernel, as in inference. */
  private NDArray convolution(Pass pass, int layer, int length, NDArray input) {
    Convolutions stack = spec.convolutions();
    NDArray kernel = pass.get("conv" + layer + ".weight");
    if (stack.padBefore(length) != stack.padAfter(length)) {
      Shape shape = kernel.getShape();
      NDArray zeros = input.getManager().zeros(new Shape(shape.get(0), shape.get(1), 1));
      kernel = NDArrays.concat(new NDList(zeros, kernel), 2);
    }
    NDArray bias = pass.get("conv" + layer + ".bias");
    Shape stride = new Shape(stack.stride());
    Shape padding = new Shape(stack.padAfter(length));
    NDArray out = Conv1d.conv1d(input, kernel, bias, stride, padding).singletonOrThrow();
    return activated(pass, layer, out);
  }

  /** Normalised, activated, and some of it dropped while the network learns. */
  private NDArray activated(Pass pass, int layer, NDArray input) {
    String name = "bn" + layer;
    double dropout = pass.learning() ? spec.convolutions().dropout() : 0;
    if (dropout > 0 && !input.getDevice().isGpu()) {
      NDArray normalised = norm(pass, name, input, cpuDropout.factor());
      cpuDropout.drop(normalised, pass.seed(), layer);
      return Activation.relu(normalised);
    }
    NDArray active = Activation.relu(norm(pass, name, input, 1));
    return dropout > 0 ? Dropout.dropout(active, (float) dropout, true).singletonOrThrow() : active;
  }

  /**
   * Batch normalisation.
   *
   * @param factor of what comes out
   */
  private NDArray norm(Pass pass, String name, NDArray input, double factor) {
    return BatchNorm.batchNorm(
            input,
            pass.get(name + ".running_mean"),
            pass.get(name + ".running_var"),
            times(factor, pass.get(name + ".weight"), input.getManager()),
            times(factor, pass.get(name + ".bias"), input.getManager()),
            1,
            normMomentum,
            (float) NetworkSpec.BATCH_NORM_EPSILON,
            pass.learning() && parameters.learns(name + ".weight"))
        .singletonOrThrow();
  }

  /** A product would belong to the manager of the array, which may live as long as the network. */
  private static NDArray times(double factor, NDArray array, NDManager scope) {
    if (factor == 1) {
      return array;
    }
    NDArray product = array.mul(new Numbers(scope).of(factor));
    product.attach(scope);
    return product;
  }

  private static NDArray dense(Pass pass, String name, NDArray input) {
    return Linear.linear(input, pass.get(name + ".weight"), pass.get(name + ".bias"))
        .singletonOrThrow();
  }
}
