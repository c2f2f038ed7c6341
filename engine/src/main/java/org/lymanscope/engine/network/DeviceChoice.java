package org.lymanscope.engine.network;

/** Where networks are to run. */
public enum DeviceChoice {
  /** On a GPU where there is one that works, else on the CPU. */
  AUTO,
  /** On the CPU. */
  CPU,
  /** On a GPU, or not at all. */
  GPU
}
