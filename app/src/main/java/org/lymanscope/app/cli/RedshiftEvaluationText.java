package org.lymanscope.app.cli;

import static org.lymanscope.app.cli.EvaluationText.line;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lymanscope.engine.evaluate.Counts;
import org.lymanscope.engine.evaluate.RedshiftEvaluation;
import org.lymanscope.engine.evaluate.RedshiftFigures;

/** How well a network that tells a redshift alone does, for people and for its card. */
final class RedshiftEvaluationText {
  private RedshiftEvaluationText() {}

  static void print(RedshiftEvaluation evaluation, PrintWriter out) {
    RedshiftFigures figures = evaluation.figures();
    line(
        out,
        "%s: %,d %s with a redshift, %,d of them measured; it tells no class",
        EvaluationText.heading(evaluation),
        figures.all(),
        evaluation.model().target(),
        figures.told());
    line(
        out,
        "  redshifts right to %s: %.4f; bias %+.4f, scatter (σ_MAD) %.4f, |Δ| > %s: %.4f, mean error"
            + " %.4f",
        Counts.GOOD,
        figures.good(),
        figures.bias(),
        figures.scatter(),
        RedshiftFigures.OUTLIER,
        figures.outliers(),
        figures.meanError());
    EvaluationText.tables(
        out,
        evaluation::bySteps,
        String.format(
            "%7s %10s %10s %10s %10s", "spectra", "good z", "bias", "scatter", "outliers"),
        some ->
            String.format(
                Locale.ROOT,
                "%,7d %10.3f %+10.4f %10.4f %10.3f",
                some.all(),
                some.good(),
                some.bias(),
                some.scatter(),
                some.outliers()));
  }

  /** Figures of a card, by name. */
  static Map<String, Double> scores(RedshiftEvaluation evaluation) {
    RedshiftFigures figures = evaluation.figures();
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put("good redshifts", figures.good());
    scores.put("redshift bias", figures.bias());
    scores.put("redshift scatter", figures.scatter());
    scores.put("redshift outliers", figures.outliers());
    return scores;
  }
}
