package org.lymanscope.engine.evaluate;

import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What a line finder says about one labelled spectrum.
 *
 * @param row what is true of it
 * @param member whether it is of the class that is looked for, or of one below it
 * @param confidence of the n-th surest line, 0 to 1; 0 for a spectrum that cannot be classified
 * @param z redshift of the surest line; NaN if there is none
 * @param jointZ redshift of all lines together; NaN if there is none, or nobody asked
 */
public record Verdict(DatasetRow row, boolean member, double confidence, double z, double jointZ) {
  /**
   * Of what a network said.
   *
   * @param target the class that is looked for
   * @param confidence as above; NaN is taken for 0
   */
  public static Verdict of(
      DatasetRow row, SpectralClass target, double confidence, double z, double jointZ) {
    return new Verdict(row, row.label().isA(target), sure(confidence), z, jointZ);
  }

  /** A network that overflows is sure of nothing. */
  static double sure(double confidence) {
    return Double.isNaN(confidence) ? 0 : confidence;
  }
}
