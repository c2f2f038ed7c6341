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
    MeasuredRedshift.of(row, card.target(), output[0]).ifPresent(measured::add);
  }

  @Override
  public void addRefused(DatasetRow row) {
    MeasuredRedshift.of(row, card.target(), Double.NaN).ifPresent(measured::add);
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
