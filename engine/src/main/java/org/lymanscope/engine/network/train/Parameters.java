package org.lymanscope.engine.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;

/**
 * A network's arrays on the device. Those that learn lie one behind the other in one long row, so
 * that an optimiser changes all of them in a few operations; the network sees pieces of the row.
 * The lines' layers are one dense layer, as in inference.
 */
final class Parameters {
  static final String HEADS = "heads";

  private final NetworkSpec spec;
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, NDArray> fixed = new HashMap<>();
  private final NDArray row;
  private final int kernels;

  /** An array that learns. */
  private record Piece(Plan plan, NDArray view) {
    String name() {
      return plan.name();
    }
  }

  /**
   * An array as the network uses it.
   *
   * @param parts the arrays of the model that it is made of, in order
   */
  private record Plan(String name, Shape shape, List<ParameterShape> parts) {
    int size() {
      return (int) shape.size();
    }
  }

  Parameters(NetworkSpec spec, Weights weights, Set<String> frozen, NDManager manager) {
    this.spec = spec;
    List<Plan> learning = new ArrayList<>();
    for (Plan plan : plans(spec)) {
      ParameterShape any = plan.parts().get(0);
      if (any.trainable() && !frozen.contains(any.name())) {
        learning.add(plan);
      } else {
        fixed.put(plan.name(), own(manager, numbers(plan, weights)).reshape(plan.shape()));
      }
    }
    // Kernels first: weight decay is for them alone.
    learning.sort((one, other) -> Boolean.compare(!isKernel(one), !isKernel(other)));
    this.kernels = learning.stream().filter(Parameters::isKernel).mapToInt(Plan::size).sum();
    int total = learning.stream().mapToInt(Plan::size).sum();
    float[] all = new float[total];
    int at = 0;
    for (Plan plan : learning) {
      System.arraycopy(numbers(plan, weights), 0, all, at, plan.size());
      at += plan.size();
    }
    this.row = own(manager, all);
    at = 0;
    for (Plan plan : learning) {
      NDArray view = row.get(new NDIndex(at + ":" + (at + plan.size()))).reshape(plan.shape());
      pieces.add(new Piece(plan, view));
      at += plan.size();
    }
  }

  /**
   * Numbers in memory that PyTorch has got itself, which begins at multiples of 64 bytes. Java's
   * begins anywhere, and the last digits of MKL's products depend on where.
   */
  static NDArray own(NDManager manager, float[] numbers) {
    try (NDArray lent = manager.create(numbers)) {
      return lent.duplicate();
    }
  }

  private static boolean isKernel(Plan plan) {
    return plan.shape().dimension() > 1;
  }

  /** What the network's arrays are made of: itself each, but for the heads. */
  private static List<Plan> plans(NetworkSpec spec) {
    List<Plan> plans = new ArrayList<>();
    List<ParameterShape> weights = new ArrayList<>();
    List<ParameterShape> biases = new ArrayList<>();
    for (ParameterShape shape : spec.parameters()) {
      if (!shape.name().matches("(box|offset)\\d+\\..*")) {
        long[] lengths = shape.shape().stream().mapToLong(Integer::longValue).toArray();
        plans.add(new Plan(shape.name(), new Shape(lengths), List.of(shape)));
      } else if (shape.name().endsWith(".weight")) {
        weights.add(shape);
      } else {
        biases.add(shape);
      }
    }
    if (spec.finder().isPresent()) {
      LineFinderSpec finder = spec.finder().get();
      Shape kernel = new Shape(finder.outputSize(), finder.denseWidth());
      plans.add(new Plan(HEADS + ".weight", kernel, weights));
      plans.add(new Plan(HEADS + ".bias", new Shape(finder.outputSize()), biases));
    }
    return plans;
  }

  private static float[] numbers(Plan plan, Weights weights) {
    float[] numbers = new float[plan.size()];
    int at = 0;
    for (ParameterShape part : plan.parts()) {
      weights.view(part.name()).get(numbers, at, part.size());
      at += part.size();
    }
    return numbers;
  }

  /** All that learns, one behind the other: the kernels first. */
  NDArray row() {
    return row;
  }

  /** How many numbers of the row are kernels. */
  int kernels() {
    return kernels;
  }

  /** Whether an array learns. */
  boolean learns(String name) {
    return !fixed.containsKey(name);
  }

  /** The arrays for a pass that learns nothing. */
  Map<String, NDArray> plain() {
    Map<String, NDArray> arrays = new HashMap<>(fixed);
    pieces.forEach(piece -> arrays.put(piece.name(), piece.view()));
    return arrays;
  }

  /**
   * The arrays for a pass forward and back. Each pass has leaves of its own, which share the
   * numbers: so no gradient of the step before is left in them.
   */
  Map<String, NDArray> leaves(NDManager scope) {
    Map<String, NDArray> arrays = new HashMap<>(fixed);
    for (Piece piece : pieces) {
      NDArray leaf = piece.view().stopGradient();
      leaf.attach(scope);
      leaf.setRequiresGradient(true);
      arrays.put(piece.name(), leaf);
    }
    return arrays;
  }

  /** The gradients of leaves, in the order of the row. */
  NDArray gradient(Map<String, NDArray> leaves) {
    NDList gradients = new NDList();
    for (Piece piece : pieces) {
      NDArray leaf = leaves.get(piece.name());
      if (leaf == null) {
        throw new IllegalArgumentException("no leaf " + piece.name());
      }
      gradients.add(leaf.getGradient().reshape(-1));
    }
    return NDArrays.concat(gradients);
  }

  /** All arrays of the model. */
  Weights weights() {
    Map<String, float[]> arrays = named(row);
    for (Plan plan : plans(spec)) {
      NDArray array = fixed.get(plan.name());
      if (array != null) {
        cut(array.toFloatArray(), 0, plan.parts(), arrays);
      }
    }
    return Weights.adopt(spec, arrays);
  }

  /** A row of numbers that belong to those that learn, by the names of the model's arrays. */
  Map<String, float[]> named(NDArray along) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    float[] all = along.toFloatArray();
    int at = 0;
    for (Piece piece : pieces) {
      at = cut(all, at, piece.plan().parts(), arrays);
    }
    return arrays;
  }

  private static int cut(
      float[] all, int from, List<ParameterShape> parts, Map<String, float[]> into) {
    int at = from;
    for (ParameterShape part : parts) {
      into.put(part.name(), Arrays.copyOfRange(all, at, at + part.size()));
      at += part.size();
    }
    return at;
  }

  /** The row of numbers of these arrays; 0 for absent ones. */
  float[] rowOf(Map<String, float[]> arrays) {
    float[] all = new float[(int) row.size()];
    int at = 0;
    for (Piece piece : pieces) {
      for (ParameterShape part : piece.plan().parts()) {
        float[] numbers = arrays.get(part.name());
        if (numbers != null) {
          System.arraycopy(numbers, 0, all, at, part.size());
        }
        at += part.size();
      }
    }
    return all;
  }
}
