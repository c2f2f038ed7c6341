package org.lymanscope.app.cli;

import static org.lymanscope.app.cli.EvaluationText.line;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lymanscope.engine.evaluate.Counts;
import org.lymanscope.engine.evaluate.LineCounts;
import org.lymanscope.engine.evaluate.LineEvaluation;
import org.lymanscope.engine.model.DecisionRule;

/** How well a line finder does, in lines for people and in figures for its card. */
final class LineEvaluationText {
  private LineEvaluationText() {}

  static void print(LineEvaluation evaluation, PrintWriter out) {
    whole(out, evaluation);
    evaluation
        .byClass()
        .forEach(
            (name, some) -> line(out, "  %-8s %,6d of %,6d found", name, some.found(), some.all()));
    EvaluationText.tables(
        out,
        evaluation::bySteps,
        String.format("%7s %10s %10s %10s", "spectra", "efficiency", "good z", "joint z"),
        some ->
            String.format(
                Locale.ROOT,
                "%,7d %10.3f %10.3f %10.3f",
                some.all(),
                some.efficiency(),
                some.goodRedshifts(),
                some.goodJointRedshifts()));
    lines(out, evaluation);
  }

  private static void whole(PrintWriter out, LineEvaluation evaluation) {
    Counts counts = evaluation.counts();
    String target = evaluation.model().target().name();
    DecisionRule rule = evaluation.model().rule();
    line(
        out,
        "%s: %,d spectra, %,d of them %s",
        EvaluationText.heading(evaluation),
        counts.all(),
        counts.members(),
        target);
    line(
        out,
        "  purity = efficiency = %.4f at %.4f (line %d)",
        evaluation.verdicts().score(),
        evaluation.verdicts().equalThreshold(),
        rule.lines());
    line(
        out,
        "  %d lines of at least %s: purity %.4f, efficiency %.4f; redshifts right to %s: %.4f by"
            + " the surest line, %.4f by all together",
        rule.lines(),
        rule.threshold(),
        counts.purity(),
        counts.efficiency(),
        Counts.GOOD,
        counts.goodRedshifts(),
        counts.goodJointRedshifts());
  }

  private static void lines(PrintWriter out, LineEvaluation evaluation) {
    line(
        out,
        "  %-11s %7s %10s %10s %10s %10s",
        "line",
        "spectra",
        "right box",
        "found",
        "confidence",
        "elsewhere");
    for (LineCounts counts : evaluation.lines()) {
      line(
          out,
          "  %-11s %,7d %10.3f %10.3f %10.3f %10.3f",
          counts.line().name(),
          counts.spectra(),
          counts.rightBoxes(),
          counts.completeness(),
          counts.confidence(),
          counts.elsewhere());
    }
  }

  /** Figures of a card, by name. */
  static Map<String, Double> scores(LineEvaluation evaluation) {
    Counts counts = evaluation.counts();
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("purity", counts.purity());
    scores.put("efficiency", counts.efficiency());
    scores.put("score", evaluation.verdicts().score());
    scores.put("good redshifts", counts.goodRedshifts());
    scores.put("good joint redshifts", counts.goodJointRedshifts());
    return scores;
  }
}
