package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.evaluate.Evaluation;
import org.lymanscope.engine.evaluate.LineEvaluation;
import org.lymanscope.engine.evaluate.RedshiftEvaluation;

/** How well a model does, in lines for people and in figures for its card. */
final class EvaluationText {
  private static final double REDSHIFT_STEP = 0.2;
  private static final double MAGNITUDE_STEP = 0.5;

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

  /**
   * A table by redshift and one by magnitude.
   *
   * @param steps figures by the lower end of each step of a number
   * @param titles of the columns behind the steps
   * @param words of the figures, as wide as their titles
   */
  static <T> void tables(
      PrintWriter out, Steps<T> steps, String titles, Function<T, String> words) {
    table(out, "z", steps.of(DatasetRow::z, REDSHIFT_STEP), REDSHIFT_STEP, titles, words);
    table(out, "r", steps.of(DatasetRow::magnitude, MAGNITUDE_STEP), MAGNITUDE_STEP, titles, words);
  }

  private static <T> void table(
      PrintWriter out,
      String what,
      Map<Double, T> steps,
      double step,
      String titles,
      Function<T, String> words) {
    line(out, "  %-10s %s", what, titles);
    steps.forEach(
        (from, some) -> line(out, "  %4.1f–%-5.1f %s", from, from + step, words.apply(some)));
  }

  /** Figures in steps of a number. */
  @FunctionalInterface
  interface Steps<T> {
    Map<Double, T> of(ToDoubleFunction<DatasetRow> number, double step);
  }

  static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
