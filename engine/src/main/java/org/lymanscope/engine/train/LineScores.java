package org.lymanscope.engine.train;

/**
 * How well a network tells its class on the validation rows.
 *
 * @param purity share of what it found that is of the class, by the rule of the recipe; NaN where
 *     it found nothing
 * @param efficiency share of the class that it found; NaN where there is none
 * @param score purity and efficiency where both are the same, whatever the threshold (Taran 2024,
 *     §2.3): the share of the class among as many of the surest spectra as the class has; NaN where
 *     there is none. Of a network that tells a redshift alone, the same as the next
 * @param goodRedshifts share of those rightly found whose surest line gives a redshift right to
 *     0.05; NaN where there are none. Of a network that tells a redshift alone, the share of the
 *     class
 */
public record LineScores(double purity, double efficiency, double score, double goodRedshifts) {
  /** Nothing is known. */
  public static final LineScores NONE =
      new LineScores(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
