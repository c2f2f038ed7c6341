package org.lymanscope.engine.architecture.wrong;

import ai.djl.ndarray.NDArray;

/** Breaks A16. */
public final class WithPlainNumber {
  NDArray twice(NDArray array) {
    return array.mul(2);
  }
}
