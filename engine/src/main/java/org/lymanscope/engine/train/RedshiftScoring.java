package org.lymanscope.engine.train;

import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.evaluate.Counts;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Scores of a network that tells a redshift alone: it finds no class, so all that can be told is
 * how many spectra of the class have the right redshift.
 */
final class RedshiftScoring implements Scoring {
  private final SpectralClass target;
  private int all;
  private int good;

  RedshiftScoring(SpectralClass target) {
    this.target = target;
  }

  @Override
  public void add(float[] output, int from, DatasetRow row) {
    Label label = row.label();
    if (label.isA(target) && !Double.isNaN(label.z())) {
      all++;
      good += Math.abs(output[from] - label.z()) <= Counts.GOOD ? 1 : 0;
    }
  }

  @Override
  public LineScores scores() {
    double share = all == 0 ? Double.NaN : (double) good / all;
    return new LineScores(Double.NaN, Double.NaN, share, share);
  }
}
