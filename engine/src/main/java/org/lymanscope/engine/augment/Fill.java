package org.lymanscope.engine.augment;

/** What stands where nothing was observed. */
public enum Fill {
  /** Noise of the fibre's own σ at that wavelength, around the level of its surroundings. */
  NOISE,
  /** Nothing: ivar 0. */
  NOTHING
}
