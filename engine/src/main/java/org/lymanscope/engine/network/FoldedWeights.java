package org.lymanscope.engine.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.Weights;

/**
 * Builds layers for inference. Batch normalisation comes right behind every convolution and the
 * common dense layer, so its factor and shift go into their weights once, in double precision.
 */
final class FoldedWeights {
  private final Weights weights;
  private final NDManager manager;

  FoldedWeights(Weights weights, NDManager manager) {
    this.weights = weights;
    this.manager = manager;
  }

  Layer lineFinder(LineFinderSpec spec) {
    float[] kernel = weights.copyOf("common.weight");
    float[] bias = weights.copyOf("common.bias");
    fold("common_bn", kernel, bias);
    Layer common = flatDense(spec, spec.convolutions(), kernel, bias);
    return trunk(spec, spec.convolutions()).then(common).then(heads(spec));
  }

  Layer lineFinderToZ(LineFinderToZSpec spec) {
    return lineFinder(spec.lineFinder())
        .then(redshift(1, spec.lineFinder().outputSize(), spec.dense()));
  }

  Layer directZ(DirectZSpec spec) {
    Layer first =
        flatDense(
            spec, spec.convolutions(), weights.copyOf("z1.weight"), weights.copyOf("z1.bias"));
    return trunk(spec, spec.convolutions())
        .then(first)
        .then(redshift(2, spec.dense().get(0), spec.dense().subList(1, spec.dense().size())));
  }

  private Layer trunk(NetworkSpec spec, Convolutions stack) {
    boolean few = !manager.getDevice().isGpu() && WinogradTrunk.suits(stack);
    Layer trunk = input -> input;
    WinogradTrunk winograd = new WinogradTrunk(manager);
    int length = spec.grid().bins();
    int channels = spec.channels().size();
    for (int layer = 1; layer <= stack.layers(); layer++) {
      trunk =
          trunk.then(
              few
                  ? winograd(winograd, layer, length)
                  : convolution("conv" + layer, "bn" + layer, stack, channels, length));
      length = stack.outputLength(length);
      channels = stack.filters();
    }
    return few ? trunk.then(WinogradTrunk.last(length)) : trunk;
  }

  private Layer winograd(WinogradTrunk trunk, int layer, int length) {
    float[] kernel = weights.copyOf("conv" + layer + ".weight");
    float[] bias = weights.copyOf("conv" + layer + ".bias");
    fold("bn" + layer, kernel, bias);
    return layer == 1 ? trunk.first(kernel, bias, length) : trunk.further(kernel, bias, length);
  }

  /**
   * TensorFlow pads one more zero behind than before where the sum is odd, and PyTorch pads both
   * ends alike; a zero before the kernel's first weight makes up for the difference.
   */
  private Layer convolution(String name, String norm, Convolutions stack, int in, int length) {
    float[] kernel = weights.copyOf(name + ".weight");
    float[] bias = weights.copyOf(name + ".bias");
    fold(norm, kernel, bias);
    boolean odd = stack.padBefore(length) != stack.padAfter(length);
    int width = odd ? stack.kernel() + 1 : stack.kernel();
    if (odd) {
      kernel = withLeadingZeros(kernel, stack.kernel());
    }
    NDArray weight = manager.create(kernel, new Shape(stack.filters(), in, width));
    NDArray shift = manager.create(bias);
    Shape stride = new Shape(stack.stride());
    Shape padding = new Shape(stack.padAfter(length));
    return input -> relu(Conv1d.conv1d(input, weight, shift, stride, padding).singletonOrThrow());
  }

  private static float[] withLeadingZeros(float[] kernel, int width) {
    int rows = kernel.length / width;
    float[] wider = new float[rows * (width + 1)];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(kernel, row * width, wider, row * (width + 1) + 1, width);
    }
    return wider;
  }

  /**
   * A dense layer on the trunk's output, with ReLU. The weights count positions first, as Keras
   * flattens; PyTorch's convolutions give channels first, so the columns change places once here.
   */
  private Layer flatDense(NetworkSpec spec, Convolutions stack, float[] kernel, float[] bias) {
    int positions = stack.finalLength(spec.grid().bins());
    int filters = stack.filters();
    int flat = positions * filters;
    float[] moved = new float[kernel.length];
    for (int row = 0; row < bias.length; row++) {
      for (int p = 0; p < positions; p++) {
        for (int f = 0; f < filters; f++) {
          moved[row * flat + f * positions + p] = kernel[row * flat + p * filters + f];
        }
      }
    }
    Layer dense = dense(moved, bias, flat);
    return input -> relu(dense.apply(input.reshape(-1, flat)));
  }

  /** All heads as one dense layer; output (spectra, heads × 2 × boxes), boxes before offsets. */
  private Layer heads(LineFinderSpec spec) {
    int boxes = spec.boxes();
    int in = spec.denseWidth();
    float[] kernel = new float[spec.outputSize() * in];
    float[] bias = new float[spec.outputSize()];
    for (int head = 0; head < spec.heads().size(); head++) {
      int row = head * 2 * boxes;
      put("box" + head, kernel, bias, row, in);
      put("offset" + head, kernel, bias, row + boxes, in);
    }
    return dense(kernel, bias, in).then(activation(spec));
  }

  private void put(String name, float[] kernel, float[] bias, int row, int in) {
    weights.view(name + ".weight").get(kernel, row * in, weights.view(name + ".weight").limit());
    weights.view(name + ".bias").get(bias, row, weights.view(name + ".bias").limit());
  }

  private Layer activation(LineFinderSpec spec) {
    OffsetActivation offsets = spec.offsetActivation();
    if (offsets == OffsetActivation.SIGMOID) {
      return FoldedWeights::sigmoid;
    }
    float[] sigmoid = pattern(spec, 1, offsets.sigmoid() ? offsets.scale() : 0);
    NDArray factor = manager.create(sigmoid);
    if (offsets.sigmoid()) {
      NDArray shift = manager.create(pattern(spec, 0, offsets.shift()));
      return input -> sigmoid(input).mul(factor).add(shift);
    }
    NDArray plain = manager.create(pattern(spec, 0, 1));
    return input -> sigmoid(input).mul(factor).add(input.mul(plain));
  }

  /** One number for every output: the first for boxes, the second for offsets. */
  private static float[] pattern(LineFinderSpec spec, double box, double offset) {
    float[] numbers = new float[spec.outputSize()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (i / spec.boxes() % 2 == 0 ? box : offset);
    }
    return numbers;
  }

  private Layer redshift(int firstLayer, int in, List<Integer> widths) {
    Layer layers = input -> input;
    int from = in;
    int number = firstLayer;
    for (int width : widths) {
      Layer dense = plainDense("z" + number, from);
      layers = layers.then(input -> relu(dense.apply(input)));
      from = width;
      number++;
    }
    return layers.then(plainDense("z" + number, from));
  }

  private Layer plainDense(String name, int in) {
    return dense(weights.copyOf(name + ".weight"), weights.copyOf(name + ".bias"), in);
  }

  private Layer dense(float[] kernel, float[] bias, int in) {
    NDArray weight = manager.create(kernel, new Shape(bias.length, in));
    NDArray shift = manager.create(bias);
    return input -> Linear.linear(input, weight, shift).singletonOrThrow();
  }

  private static NDArray relu(NDArray input) {
    return Activation.relu(input);
  }

  private static NDArray sigmoid(NDArray input) {
    return Activation.sigmoid(input);
  }

  /** Multiplies rows and shifts so that the layer does what batch normalisation did behind it. */
  private void fold(String norm, float[] kernel, float[] bias) {
    float[] gamma = weights.copyOf(norm + ".weight");
    float[] beta = weights.copyOf(norm + ".bias");
    float[] mean = weights.copyOf(norm + ".running_mean");
    float[] variance = weights.copyOf(norm + ".running_var");
    int columns = kernel.length / bias.length;
    for (int row = 0; row < bias.length; row++) {
      double factor = gamma[row] / Math.sqrt(variance[row] + NetworkSpec.BATCH_NORM_EPSILON);
      for (int c = row * columns; c < (row + 1) * columns; c++) {
        kernel[c] = (float) (kernel[c] * factor);
      }
      bias[row] = (float) ((bias[row] - mean[row]) * factor + beta[row]);
    }
  }
}
