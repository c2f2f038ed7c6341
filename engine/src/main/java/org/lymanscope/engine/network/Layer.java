package org.lymanscope.engine.network;

import ai.djl.ndarray.NDArray;

/** One step of a network that is ready to compute. Results belong to the manager of the input. */
@FunctionalInterface
interface Layer {
  NDArray apply(NDArray input);

  default Layer then(Layer next) {
    return input -> next.apply(apply(input));
  }
}
