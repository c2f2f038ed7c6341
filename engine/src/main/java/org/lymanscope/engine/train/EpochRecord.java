package org.lymanscope.engine.train;

import org.lymanscope.engine.network.train.LineLosses;

/**
 * What became of one epoch.
 *
 * @param epoch from 1
 * @param steps of the whole training up to its end
 * @param rate learning rate of its last step
 * @param seconds that it took, validation included
 * @param spectra how many were learned from
 * @param training mean losses while it learned
 * @param validation mean losses on the validation rows at its end; NaN where there are none
 * @param scores on the validation rows
 * @param parts into how many parts batches were cut at its end, for lack of memory; 1 for none
 */
public record EpochRecord(
    int epoch,
    long steps,
    double rate,
    double seconds,
    long spectra,
    LineLosses training,
    LineLosses validation,
    LineScores scores,
    int parts) {
  public EpochRecord {
    parts = Math.max(1, parts);
  }

  /**
   * What epochs are compared by.
   *
   * @return the smaller the better; infinite where it is not a number
   */
  public double watched(StoppingRule.Watch watch, double gamma) {
    double loss = validation.total(gamma);
    double value =
        watch == StoppingRule.Watch.SCORE
            ? -scores.score()
            : Double.isNaN(loss) ? training.total(gamma) : loss;
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }
}
