package org.lymanscope.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lymanscope.app.plot.CurvePanel;
import org.lymanscope.app.plot.CurveSheet;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunMetrics;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.TrainingRun;
import org.lymanscope.engine.train.LearnedSteps;

class RunChartsTest {
  private static RunEntry run(long id, String recipe, int threads, double score) {
    RunRecord record =
        new RunRecord(
            new UUID(0, id),
            "run " + id,
            RunRecord.State.FINISHED,
            "recipe.yaml",
            "",
            1,
            "random weights",
            new RunRecord.Data("/d", "d", "id", 64, 24),
            new RunRecord.Machine("p", "2", "17", "Linux", "CPU", threads),
            "2026-01-01T12:00:00Z",
            10,
            3,
            2,
            "model");
    List<RunEpoch> epochs =
        IntStream.rangeClosed(1, 3).mapToObj(number -> epoch(number, score)).toList();
    return new RunEntry(new TrainingRun(record, recipe, Path.of("/m")), epochs, false);
  }

  private static List<String> parts(List<String> lines, boolean redshift) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    RunMetrics.names(lines, redshift).forEach(name -> metrics.put(name, 0.5));
    RunEntry like = run(1, RECIPE, 1, 0.2);
    RunEntry entry = new RunEntry(like.run(), List.of(new RunEpoch(1, metrics)), false);
    RunCharts charts = new RunCharts(List.of(entry), Optional.empty());
    return charts.sheet(ChartKind.OVERVIEW).panels().get(1).curves().stream()
        .map(CurvePanel.Curve::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  @Test
  void theLossIsShownByThePartsThatTheNetworkHas() {
    assertThat(parts(List.of("LYA"), false)).containsExactly("classification", "regression");
    assertThat(parts(List.of("LYA"), true))
        .containsExactly("classification", "regression", "redshift");
    assertThat(parts(List.of(), true)).containsExactly("redshift");
  }

  private static RunEpoch epoch(int number, double score) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    RunMetrics.names(List.of("LYA", "CIV_1549")).forEach(name -> metrics.put(name, 1.0 / number));
    metrics.put(RunMetrics.SCORE, score * number);
    return new RunEpoch(number, metrics);
  }

  private static final String RECIPE = "name: a\nnetwork: lbg-classic\nseed: 1\nepochs: 3\n";

  @Test
  void oneTrainingHasFourChartsAndOneForEachLine() {
    RunCharts charts = new RunCharts(List.of(run(1, RECIPE, 1, 0.2)), Optional.empty());
    CurveSheet overview = charts.sheet(ChartKind.OVERVIEW);
    assertThat(overview.panels()).hasSize(4);
    CurvePanel scores = overview.panels().get(2);
    assertThat(scores.curves().get(2).points())
        .extracting(CurvePanel.Point::y)
        .containsExactly(0.2, 0.4, 0.6000000000000001);

    CurveSheet lines = charts.sheet(ChartKind.BOXES);
    assertThat(lines.panels()).extracting(CurvePanel::title).containsExactly("Lyα", "C IV 1549");
    assertThat(lines.panels().get(0).curves()).hasSize(2);
  }

  @Test
  void severalTrainingsLieOverEachOther() {
    RunEntry one = run(1, RECIPE, 1, 0.2);
    RunEntry two = run(2, RECIPE.replace("seed: 1", "seed: 2"), 2, 0.3);
    CurveSheet sheet = new RunCharts(List.of(one, two), Optional.empty()).sheet(ChartKind.OVERVIEW);
    assertThat(sheet.panels().get(0).curves())
        .extracting(CurvePanel.Curve::name)
        .containsExactly("1 run 1", "2 run 2");
    assertThat(sheet.panels().get(0).curves())
        .extracting(CurvePanel.Curve::colour)
        .containsExactly(0, 1);
  }

  @Test
  void whatDiffersIsToldAndNothingElse() {
    RunEntry one = run(1, RECIPE, 1, 0.2);
    RunEntry two = run(2, RECIPE.replace("seed: 1", "seed: 2\nbatch: 64"), 2, 0.2);
    Differences differences = Differences.of(List.of(one, two));
    assertThat(differences.rows())
        .extracting(Differences.Row::what)
        .containsExactly("seed", "batch", "threads");
    assertThat(differences.rows().get(1).values()).containsExactly("256", "64");
    assertThat(Differences.of(List.of(one, one)).rows()).isEmpty();
  }

  @Test
  void stepsStayFewAndKeepTheirMean() {
    StepCurve curve = new StepCurve();
    double sum = 0;
    int all = 5000;
    for (int i = 0; i < all; i++) {
      curve.add(new LearnedSteps(i / 100.0, 0.001, 8, 0.5, i, i, 0));
      sum += i;
    }
    List<StepCurve.Part> parts = curve.parts();
    assertThat(parts).hasSizeBetween(StepCurve.MOST / 2, StepCurve.MOST);
    double spectra = parts.stream().mapToDouble(StepCurve.Part::spectra).sum();
    double mean = parts.stream().mapToDouble(p -> p.loss() * p.spectra()).sum() / spectra;
    // The last few wait for a whole part.
    assertThat(spectra).isBetween(8.0 * (all - 16), 8.0 * all);
    assertThat(mean).isCloseTo(sum / all, within(20.0));
    assertThat(parts)
        .extracting(StepCurve.Part::epoch)
        .isSortedAccordingTo(java.util.Comparator.naturalOrder());
    assertThat(curve.pace()).isCloseTo(16, within(1e-9));
  }
}
