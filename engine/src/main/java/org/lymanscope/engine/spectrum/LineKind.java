package org.lymanscope.engine.spectrum;

/** How a line shows in a spectrum. */
public enum LineKind {
  EMISSION,
  ABSORPTION,
  /** Seen as either, depending on the object: Lyα, C IV, Ca II. */
  BOTH
}
