package org.lymanscope.engine.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.ModelCard;

/** For networks whose one number is the redshift. */
final class RedshiftJudging implements Judging {
  private final ModelCard card;
  private final List<MeasuredRedshift> measured = new ArrayList<>();

  RedshiftJudging(ModelCard card) {
    this.card = card;
  }

  @Override
  public void add(DatasetRow row, float[] output) {
    addOfClass(row, output[0]);
  }

  @Override
  public void addRefused(DatasetRow row) {
    addOfClass(row, Double.NaN);
  }

  private void addOfClass(DatasetRow row, double z) {
    if (row.label().isA(card.target()) && Double.isFinite(row.z())) {
      measured.add(new MeasuredRedshift(row, z));
    }
  }

  @Override
  public RedshiftEvaluation evaluation(DatasetCard dataset) throws IOException {
    if (measured.isEmpty()) {
      throw new IOException(
          String.format(
              "%s: expected %s with a redshift to judge %s by, found none.",
              dataset.name(), card.target(), card.name()));
    }
    return new RedshiftEvaluation(card, dataset, measured);
  }
}
