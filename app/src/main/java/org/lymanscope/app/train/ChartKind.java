package org.lymanscope.app.train;

/** Which charts of a training are shown. */
public enum ChartKind {
  /** Loss, its parts, purity and efficiency, learning rate. */
  OVERVIEW,
  /** The loss of classification, line by line. */
  BOXES,
  /** The loss of regression, line by line. */
  OFFSETS
}
