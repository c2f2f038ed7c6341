package org.lymanscope.engine.analysis;

/** What a click on a feature means. */
public enum SnapMode {
  /** The extremum of the feature. */
  PEAK,
  /** The centre of gravity of the feature: better for blends and flat tops. */
  CENTROID
}
