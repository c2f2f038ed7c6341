package org.lymanscope.engine.evaluate;

import org.lymanscope.engine.dataset.DatasetRow;

/**
 * What a network says of the redshift of one labelled spectrum.
 *
 * @param row what is true of it
 * @param z what was said; NaN for a spectrum that cannot be measured
 */
public record MeasuredRedshift(DatasetRow row, double z) {
  /** Whether anything was said. */
  boolean told() {
    return Double.isFinite(z);
  }

  /** How far it is off: (z − true z) / (1 + true z). */
  double relativeError() {
    return (z - row.z()) / (1 + row.z());
  }

  /** How far it is off, without sign: |z − true z|. */
  double absoluteError() {
    return Math.abs(z - row.z());
  }
}
