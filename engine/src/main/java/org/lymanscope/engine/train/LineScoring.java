package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.evaluate.Counts;
import org.lymanscope.engine.evaluate.Verdict;
import org.lymanscope.engine.evaluate.Verdicts;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.FoundLines;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Collects a network's answers to the validation rows, and tells how good they are. */
final class LineScoring implements Scoring {
  private final LineFinderSpec spec;
  private final SpectralClass target;
  private final DecisionRule rule;
  private final List<Verdict> verdicts = new ArrayList<>();

  LineScoring(LineTargets targets, DecisionRule rule) {
    this.spec = targets.network().finder().orElseThrow();
    this.target = targets.target();
    this.rule = rule;
  }

  @Override
  public void add(float[] output, int from, DatasetRow row) {
    float[] own = Arrays.copyOfRange(output, from, from + spec.outputSize());
    LineBoxes boxes = LineBoxes.adopt(spec.heads().size(), spec.boxes(), own);
    FoundLines lines = FoundLines.in(boxes, spec);
    double z = lines.best().z();
    verdicts.add(Verdict.of(row, target, lines.nthBest(rule), z, Double.NaN));
  }

  @Override
  public LineScores scores() {
    Verdicts all = new Verdicts(verdicts);
    Counts counts = all.counts(rule.threshold());
    return new LineScores(
        counts.purity(), counts.efficiency(), all.score(), counts.goodRedshifts());
  }
}
