package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.evaluate.MeasuredRedshift;
import org.lymanscope.engine.evaluate.RedshiftFigures;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Scores of a network that tells a redshift alone: it finds no class, so all that can be told is
 * how many spectra of the class have the right redshift.
 */
final class RedshiftScoring implements Scoring {
  private final SpectralClass target;
  private final List<MeasuredRedshift> measured = new ArrayList<>();

  RedshiftScoring(SpectralClass target) {
    this.target = target;
  }

  @Override
  public void add(float[] output, int from, DatasetRow row) {
    MeasuredRedshift.of(row, target, output[from]).ifPresent(measured::add);
  }

  @Override
  public LineScores scores() {
    double good = RedshiftFigures.of(measured).good();
    return new LineScores(Double.NaN, Double.NaN, good, good);
  }
}
