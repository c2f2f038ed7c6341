package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.evaluate.Counts;
import org.lymanscope.engine.evaluate.Evaluation;
import org.lymanscope.engine.evaluate.LineCounts;
import org.lymanscope.engine.model.DecisionRule;

/** How well a model does, in lines for people and in figures for its card. */
final class EvaluationText {
  private static final double REDSHIFT_STEP = 0.2;
  private static final double MAGNITUDE_STEP = 0.5;

  private EvaluationText() {}

  static void print(Evaluation evaluation, PrintWriter out) {
    Counts counts = evaluation.counts();
    String target = evaluation.model().target().name();
    DecisionRule rule = evaluation.model().rule();
    line(
        out,
        "%s (%s) on %s (%s): %,d spectra, %,d of them %s",
        evaluation.model().name(),
        evaluation.model().id(),
        evaluation.dataset().name(),
        evaluation.dataset().id(),
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
    evaluation
        .byClass()
        .forEach(
            (name, some) -> line(out, "  %-8s %,6d of %,6d found", name, some.found(), some.all()));
    table(out, "z", evaluation.bySteps(DatasetRow::z, REDSHIFT_STEP), REDSHIFT_STEP);
    table(out, "r", evaluation.bySteps(DatasetRow::magnitude, MAGNITUDE_STEP), MAGNITUDE_STEP);
    lines(out, evaluation);
    out.flush();
  }

  private static void lines(PrintWriter out, Evaluation evaluation) {
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

  private static void table(PrintWriter out, String what, Map<Double, Counts> steps, double step) {
    line(out, "  %-10s %7s %10s %10s %10s", what, "spectra", "efficiency", "good z", "joint z");
    steps.forEach(
        (from, some) ->
            line(
                out,
                "  %4.1f–%-5.1f %,7d %10.3f %10.3f %10.3f",
                from,
                from + step,
                some.all(),
                some.efficiency(),
                some.goodRedshifts(),
                some.goodJointRedshifts()));
  }

  /** Figures of a card, named after the dataset. */
  static Map<String, Double> scores(Evaluation evaluation) {
    Counts counts = evaluation.counts();
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("purity", counts.purity());
    scores.put("efficiency", counts.efficiency());
    scores.put("score", evaluation.verdicts().score());
    scores.put("good redshifts", counts.goodRedshifts());
    scores.put("good joint redshifts", counts.goodJointRedshifts());
    scores.values().removeIf(value -> value.isNaN());
    Map<String, Double> named = new LinkedHashMap<>();
    String dataset = evaluation.dataset().name();
    scores.forEach((name, value) -> named.put(dataset + " " + name, value));
    return named;
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
