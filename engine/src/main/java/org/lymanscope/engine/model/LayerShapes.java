package org.lymanscope.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Collects the arrays of a network, layer by layer. */
final class LayerShapes {
  private final List<ParameterShape> shapes = new ArrayList<>();

  List<ParameterShape> toList() {
    return List.copyOf(shapes);
  }

  LayerShapes convolutions(Convolutions stack, int channels) {
    int in = channels;
    for (int layer = 1; layer <= stack.layers(); layer++) {
      weights("conv" + layer, List.of(stack.filters(), in, stack.kernel()));
      batchNorm("bn" + layer, stack.filters());
      in = stack.filters();
    }
    return this;
  }

  LayerShapes dense(String name, int in, int out) {
    return weights(name, List.of(out, in));
  }

  LayerShapes batchNorm(String name, int size) {
    add(name + ".weight", List.of(size), true);
    add(name + ".bias", List.of(size), true);
    add(name + ".running_mean", List.of(size), false);
    add(name + ".running_var", List.of(size), false);
    return this;
  }

  LayerShapes all(List<ParameterShape> more) {
    shapes.addAll(more);
    return this;
  }

  private LayerShapes weights(String name, List<Integer> shape) {
    add(name + ".weight", shape, true);
    add(name + ".bias", List.of(shape.get(0)), true);
    return this;
  }

  private void add(String name, List<Integer> shape, boolean trainable) {
    shapes.add(new ParameterShape(name, shape, trainable));
  }
}
