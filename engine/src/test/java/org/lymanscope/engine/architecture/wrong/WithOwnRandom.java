package org.lymanscope.engine.architecture.wrong;

/** Breaks A12. */
public final class WithOwnRandom {
  double draw() {
    return Math.random();
  }
}
