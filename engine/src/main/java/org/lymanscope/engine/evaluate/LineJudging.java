package org.lymanscope.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.LineDecoder;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineTruth;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.Prediction.LineFinder;

/** For networks that find lines. */
final class LineJudging implements Judging {
  private final ModelCard card;
  private final LineFinderSpec spec;
  private final LineDecoder decoder;
  private final LineTally tally;
  private final List<Verdict> verdicts = new ArrayList<>();

  LineJudging(ModelCard card, LineFinderSpec spec) {
    this.card = card;
    this.spec = spec;
    this.decoder = new LineDecoder(card, spec);
    this.tally = new LineTally(new LineTruth(spec, card.target()), card.rule().threshold());
  }

  @Override
  public void add(DatasetRow row, float[] output) {
    LineFinder said = decoder.decode(LineBoxes.adopt(spec.heads().size(), spec.boxes(), output));
    tally.add(row, said.lines());
    verdicts.add(
        Verdict.of(row, card.target(), said.confidence(), said.best().z(), said.joint().z()));
  }

  @Override
  public void addRefused(DatasetRow row) {
    verdicts.add(Verdict.of(row, card.target(), 0, Double.NaN, Double.NaN));
  }

  @Override
  public LineEvaluation evaluation(DatasetCard dataset) {
    return new LineEvaluation(card, dataset, new Verdicts(verdicts), tally.counts());
  }
}
