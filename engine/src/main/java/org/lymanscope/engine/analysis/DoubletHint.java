package org.lymanscope.engine.analysis;

/** What the width of the observed line says about a close doublet such as [O II] 3727, 3730. */
public enum DoubletHint {
  /** The hypothesis is no close doublet. */
  SINGLE,
  /** The parts fall closer together than twice the pixel-limited resolution. */
  NOT_RESOLVABLE,
  /** The parts could be told apart; the shape of the line decides. */
  RESOLVABLE
}
