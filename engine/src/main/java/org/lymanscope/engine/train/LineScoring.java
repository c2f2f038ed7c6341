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

/** Collects a network's answers to the validation rows, and tells how good they are. */
final class LineScoring {
  private final LineTargets targets;
  private final DecisionRule rule;
  private final List<Verdict> verdicts = new ArrayList<>();

  LineScoring(LineTargets targets, DecisionRule rule) {
    this.targets = targets;
    this.rule = rule;
  }

  /**
   * Adds the answer to one spectrum.
   *
   * @param output of the batch
   * @param from where in it the spectrum begins
   * @param row what is true of it
   */
  void add(float[] output, int from, DatasetRow row) {
    LineFinderSpec spec = targets.spec();
    float[] own = Arrays.copyOfRange(output, from, from + spec.outputSize());
    LineBoxes boxes = LineBoxes.adopt(spec.heads().size(), spec.boxes(), own);
    FoundLines lines = FoundLines.in(boxes, spec);
    double z = lines.best().z();
    verdicts.add(Verdict.of(row, targets.target(), lines.nthBest(rule), z, Double.NaN));
  }

  LineScores scores() {
    Verdicts all = new Verdicts(verdicts);
    Counts counts = all.counts(rule.threshold());
    return new LineScores(
        counts.purity(), counts.efficiency(), all.score(), counts.goodRedshifts());
  }
}
