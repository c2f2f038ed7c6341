package org.lymanscope.engine.network.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Numbers as operands of array operations. DJL copies a number to the device and waits until the
 * device has done all before it; one in the processor's memory goes along with the operation. DJL
 * also frees its number at once, although PyTorch may read it on the way back to the gradients.
 */
final class Numbers {
  private final NDManager manager;

  /**
   * Creates a source of numbers.
   *
   * @param scope closes them
   */
  Numbers(NDManager scope) {
    this.manager = scope.newSubManager(Device.cpu());
  }

  /** A number without dimensions, which takes on the precision of what it is combined with. */
  NDArray of(double number) {
    return manager.create(number);
  }
}
