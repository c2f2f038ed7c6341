package org.lymanscope.engine.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import org.lymanscope.engine.model.Convolutions;

/**
 * Convolutions of 10 samples by steps of 2 with a good part of the multiplications left out. Even
 * and odd samples are two rows with five taps each, for which {@link WinogradTransforms} need 8
 * multiplications in place of 20; all of them are products of matrices. This pays where filters are
 * many; with few of them moving the numbers costs what the multiplications save.
 *
 * <p>Between two convolutions the numbers stand as (4, spectra, tiles, filters), where sample 4t +
 * q is at tile t, place q, and samples behind the row's end are 0. TensorFlow puts four zeros
 * before a row, whatever its length, so that one tile of zeros before it is all the padding.
 */
final class WinogradTrunk {
  private static final int KERNEL = 10;
  private static final int STRIDE = 2;
  private static final int FEWEST_FILTERS = 128;
  private static final int PLACES = WinogradTransforms.OUTPUTS;

  /** Inputs of the four outputs of a tile. */
  private static final int WINDOW = STRIDE * WinogradTransforms.POINTS;

  private final NDManager manager;
  private final NDArray inputTransform;
  private final NDArray outputTransform;

  WinogradTrunk(NDManager manager) {
    this.manager = manager;
    inputTransform = matrix(WinogradTransforms.inputs(), true);
    outputTransform = matrix(WinogradTransforms.outputs(), false);
  }

  /** Whether these convolutions are of the kind that is computed here, and gain by it. */
  static boolean suits(Convolutions stack) {
    return stack.kernel() == KERNEL
        && stack.stride() == STRIDE
        && stack.padding() == Convolutions.Padding.SAME
        && stack.filters() >= FEWEST_FILTERS;
  }

  /** Every number twice: once for even samples (or columns of them), once for odd ones. */
  private NDArray matrix(double[][] numbers, boolean rowsToo) {
    int rows = rowsToo ? 2 * numbers.length : numbers.length;
    int columns = 2 * numbers[0].length;
    float[] both = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        boolean same = !rowsToo || r % 2 == c % 2;
        both[r * columns + c] = same ? (float) numbers[rowsToo ? r / 2 : r][c / 2] : 0;
      }
    }
    return manager.create(both, new Shape(rows, columns));
  }

  /**
   * The first convolution, from (spectra, channels, samples) to tiles. With its few channels it is
   * one product for each place in a tile.
   *
   * @param kernel shape (filters, channels, 10)
   * @param length samples of a row
   */
  Layer first(float[] kernel, float[] bias, int length) {
    int filters = bias.length;
    int channels = kernel.length / filters / KERNEL;
    float[] moved = new float[PLACES * channels * WINDOW * filters];
    for (int q = 0; q < PLACES; q++) {
      for (int f = 0; f < filters; f++) {
        for (int tap = 0; tap < channels * KERNEL; tap++) {
          int sample = tap / KERNEL * WINDOW + STRIDE * q + tap % KERNEL;
          moved[(q * channels * WINDOW + sample) * filters + f] =
              kernel[f * channels * KERNEL + tap];
        }
      }
    }
    NDArray weight = manager.create(moved, new Shape(PLACES, (long) channels * WINDOW, filters));
    int outputs = (length + 1) / STRIDE;
    Layer end = activation(bias, outputs);
    return freeing(
        input -> {
          NDArray windows = windows(input, tiles(outputs));
          long spectra = input.getShape().get(0);
          NDArray product = windows.matMul(weight);
          return end.apply(product.reshape(PLACES, spectra, tiles(outputs), filters));
        });
  }

  /** The samples that each tile needs, shape (spectra × tiles, channels × 16). */
  private static NDArray windows(NDArray input, int tiles) {
    Shape shape = input.getShape();
    long spectra = shape.get(0);
    long channels = shape.get(1);
    int half = WINDOW / 2;
    long behind = (tiles + 1L) * half - PLACES - shape.get(2);
    NDManager scope = input.getManager();
    NDArray padded =
        NDArrays.concat(
                new NDList(
                    scope.zeros(new Shape(spectra, channels, PLACES)),
                    input,
                    scope.zeros(new Shape(spectra, channels, behind))),
                2)
            .reshape(spectra, channels, tiles + 1L, half);
    NDArray here = padded.get(new NDIndex(":,:,:" + tiles));
    NDArray next = padded.get(new NDIndex(":,:,1:"));
    return NDArrays.concat(new NDList(here, next), 3)
        .transpose(0, 2, 1, 3)
        .reshape(spectra * tiles, channels * WINDOW);
  }

  /**
   * A further convolution, from tiles to tiles.
   *
   * @param kernel shape (filters, filters, 10)
   * @param length samples of a row before it
   */
  Layer further(float[] kernel, float[] bias, int length) {
    int filters = bias.length;
    NDArray weight =
        manager.create(transformed(kernel, filters), new Shape(WINDOW, filters, filters));
    int outputs = (length + 1) / STRIDE;
    int tiles = tiles(outputs);
    Layer end = activation(bias, outputs);
    return freeing(
        input -> {
          long rows = input.getShape().get(1) * tiles;
          NDArray samples = gathered(input, tiles).reshape(WINDOW, rows * filters);
          NDArray points = product(inputTransform, samples).reshape(WINDOW, rows, filters);
          NDArray products = points.matMul(weight).reshape(WINDOW, rows * filters);
          NDArray outcome = product(outputTransform, products);
          return end.apply(outcome.reshape(PLACES, rows / tiles, tiles, filters));
        });
  }

  /** A product that belongs to the manager of its right side; DJL gives it to that of the left. */
  private static NDArray product(NDArray matrix, NDArray columns) {
    NDArray product = matrix.matMul(columns);
    product.attach(columns.getManager());
    return product;
  }

  /**
   * Gives back all that a layer made on the way, and its input, as soon as the result is there: the
   * next layer then finds that memory in the processor's cache.
   */
  private static Layer freeing(Layer layer) {
    return input -> {
      NDManager outer = input.getManager();
      try (NDManager inner = outer.newSubManager()) {
        input.attach(inner);
        NDArray result = layer.apply(input);
        result.attach(outer);
        return result;
      }
    };
  }

  /** The weights at each point, for even and odd samples: shape (16, inputs, filters). */
  private static float[] transformed(float[] kernel, int filters) {
    double[][] taps = WinogradTransforms.taps();
    float[] weights = new float[WINDOW * filters * filters];
    for (int point = 0; point < WINDOW; point++) {
      double[] row = taps[point / 2];
      for (int pair = 0; pair < filters * filters; pair++) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
          sum += row[k] * kernel[pair * KERNEL + 2 * k + point % 2];
        }
        int from = pair % filters;
        weights[(point * filters + from) * filters + pair / filters] = (float) sum;
      }
    }
    return weights;
  }

  /** The 16 samples that each tile needs, shape (16, spectra, tiles, filters). */
  private static NDArray gathered(NDArray input, int tiles) {
    Shape shape = input.getShape();
    NDManager scope = input.getManager();
    long behind = 2L * tiles + 1 - shape.get(2);
    NDArray padded =
        NDArrays.concat(
            new NDList(
                scope.zeros(new Shape(PLACES, shape.get(1), 1, shape.get(3))),
                input,
                scope.zeros(new Shape(PLACES, shape.get(1), behind, shape.get(3)))),
            2);
    NDList quarters = new NDList();
    for (int start = 0; start < WINDOW / PLACES; start++) {
      quarters.add(padded.get(new NDIndex(":,:," + start + ":" + (start + 2 * tiles - 1) + ":2")));
    }
    return NDArrays.concat(quarters, 0);
  }

  /** Adds the bias, takes ReLU, and clears what lies behind the row's end. */
  private Layer activation(float[] bias, int outputs) {
    NDArray shift = manager.create(bias);
    int tiles = tiles(outputs);
    if (outputs % PLACES == 0) {
      return input -> Activation.relu(input.addi(shift));
    }
    float[] inside = new float[PLACES * tiles];
    for (int sample = 0; sample < outputs; sample++) {
      inside[sample % PLACES * tiles + sample / PLACES] = 1;
    }
    NDArray mask = manager.create(inside, new Shape(PLACES, 1, tiles, 1));
    return input -> Activation.relu(input.addi(shift)).muli(mask);
  }

  /** From tiles to (spectra, filters, samples), as PyTorch's own convolutions give them. */
  static Layer last(int outputs) {
    int tiles = tiles(outputs);
    return input -> {
      Shape shape = input.getShape();
      return input
          .transpose(1, 3, 2, 0)
          .reshape(shape.get(1), shape.get(3), (long) tiles * PLACES)
          .get(new NDIndex(":,:,:" + outputs));
    };
  }

  private static int tiles(int outputs) {
    return (outputs + PLACES - 1) / PLACES;
  }
}
