package org.lymanscope.engine.evaluate;

import java.util.Optional;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What a network says of the redshift of one labelled spectrum.
 *
 * @param row what is true of it
 * @param z what was said; NaN for a spectrum that cannot be measured
 */
public record MeasuredRedshift(DatasetRow row, double z) {
  /**
   * Of a spectrum that can tell how good such a network is; empty for others, of which it says
   * nothing that could be right.
   *
   * @param target the class that it has learned from
   * @param z as above
   */
  public static Optional<MeasuredRedshift> of(DatasetRow row, SpectralClass target, double z) {
    return row.label().isA(target) && Double.isFinite(row.z())
        ? Optional.of(new MeasuredRedshift(row, z))
        : Optional.empty();
  }

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
