package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lymanscope.engine.evaluate.Evaluation;
import org.lymanscope.engine.evaluate.LineEvaluation;
import org.lymanscope.engine.evaluate.RedshiftEvaluation;

/** How well a model does, in lines for people and in figures for its card. */
final class EvaluationText {
  static final double REDSHIFT_STEP = 0.2;
  static final double MAGNITUDE_STEP = 0.5;

  private EvaluationText() {}

  static void print(Evaluation evaluation, PrintWriter out) {
    if (evaluation instanceof RedshiftEvaluation redshifts) {
      RedshiftEvaluationText.print(redshifts, out);
    } else {
      LineEvaluationText.print((LineEvaluation) evaluation, out);
    }
    out.flush();
  }

  /** Figures of a card, named after the dataset; without those that cannot be told. */
  static Map<String, Double> scores(Evaluation evaluation) {
    Map<String, Double> scores =
        evaluation instanceof RedshiftEvaluation redshifts
            ? RedshiftEvaluationText.scores(redshifts)
            : LineEvaluationText.scores((LineEvaluation) evaluation);
    Map<String, Double> named = new LinkedHashMap<>();
    String dataset = evaluation.dataset().name();
    scores.forEach(
        (name, value) -> {
          if (!value.isNaN()) {
            named.put(dataset + " " + name, value);
          }
        });
    return named;
  }

  /** Who judged what. */
  static String heading(Evaluation evaluation) {
    return String.format(
        "%s (%s) on %s (%s)",
        evaluation.model().name(),
        evaluation.model().id(),
        evaluation.dataset().name(),
        evaluation.dataset().id());
  }

  static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
