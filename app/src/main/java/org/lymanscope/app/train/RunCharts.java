package org.lymanscope.app.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lymanscope.app.plot.CurvePanel;
import org.lymanscope.app.plot.CurvePanel.Curve;
import org.lymanscope.app.plot.CurvePanel.Point;
import org.lymanscope.app.plot.CurvePanel.Scale;
import org.lymanscope.app.plot.CurvePanel.Stroke;
import org.lymanscope.app.plot.CurveSheet;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunMetrics;

/**
 * The charts of one training, or of several laid over each other; pure.
 *
 * @param runs whose, the one chosen first first
 * @param steps of the first, where it is under way
 */
record RunCharts(List<RunEntry> runs, Optional<StepCurve> steps) {
  private static final int COLUMNS = 2;
  private static final int COLUMNS_OF_LINES = 4;
  private static final int TRAINING = 5;
  private static final int VALIDATION = 0;

  RunCharts {
    runs = List.copyOf(runs);
  }

  CurveSheet sheet(ChartKind kind) {
    if (runs.isEmpty()) {
      return CurveSheet.EMPTY;
    }
    List<CurvePanel> panels =
        switch (kind) {
          case OVERVIEW -> runs.size() == 1 ? overview(runs.get(0)) : overlay();
          case BOXES -> lines(RunMetrics.BOX_LOSS);
          case OFFSETS -> lines(RunMetrics.OFFSET_LOSS);
        };
    return new CurveSheet(
        Text.get("train.chart.epoch"),
        panels,
        kind == ChartKind.OVERVIEW ? COLUMNS : COLUMNS_OF_LINES);
  }

  private List<CurvePanel> overview(RunEntry run) {
    List<Curve> loss = new ArrayList<>();
    steps.ifPresent(some -> loss.add(curve("steps", TRAINING, Stroke.FAINT, lossOf(some))));
    loss.add(curve("training", TRAINING, Stroke.FULL, points(run, RunMetrics.LOSS)));
    loss.add(curve("validation", VALIDATION, Stroke.FULL, validation(run, RunMetrics.LOSS)));
    List<Curve> scores =
        List.of(
            curve("purity", 0, Stroke.FULL, points(run, RunMetrics.PURITY)),
            curve("efficiency", 1, Stroke.FULL, points(run, RunMetrics.EFFICIENCY)),
            curve("score", 2, Stroke.FULL, points(run, RunMetrics.SCORE)),
            curve("redshifts", 3, Stroke.DASHED, points(run, RunMetrics.GOOD_REDSHIFTS)));
    List<Point> rate = steps.map(RunCharts::rateOf).orElse(points(run, RunMetrics.RATE));
    return List.of(
        new CurvePanel(Text.get("train.chart.loss"), Scale.LOGARITHMIC, loss),
        new CurvePanel(Text.get("train.chart.parts"), Scale.LOGARITHMIC, parts(run)),
        new CurvePanel(Text.get("train.chart.scores"), Scale.SHARE, scores),
        new CurvePanel(
            Text.get("train.chart.rate"),
            Scale.LOGARITHMIC,
            List.of(curve("", 3, Stroke.FULL, rate))));
  }

  /** Of the parts that the network's loss has: dashed for training, full for validation. */
  private static List<Curve> parts(RunEntry run) {
    List<Curve> parts = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    if (run.epochs().stream().anyMatch(epoch -> !RunMetrics.lines(epoch).isEmpty())) {
      names.put(RunMetrics.BOX_LOSS, "boxes");
      names.put(RunMetrics.OFFSET_LOSS, "offsets");
    }
    if (run.epochs().stream().anyMatch(e -> e.metrics().containsKey(RunMetrics.REDSHIFT_LOSS))) {
      names.put(RunMetrics.REDSHIFT_LOSS, "redshift");
    }
    int colour = 1;
    for (Map.Entry<String, String> name : names.entrySet()) {
      parts.add(curve("", colour, Stroke.DASHED, points(run, name.getKey())));
      parts.add(curve(name.getValue(), colour, Stroke.FULL, validation(run, name.getKey())));
      colour++;
    }
    return parts;
  }

  /** The same number of each, laid over each other; each training keeps its colour. */
  private List<CurvePanel> overlay() {
    return List.of(
        over("loss", Scale.LOGARITHMIC, RunMetrics.VALIDATION + RunMetrics.LOSS, true),
        over("trainingLoss", Scale.LOGARITHMIC, RunMetrics.LOSS, false),
        over("score", Scale.SHARE, RunMetrics.SCORE, false),
        over("rate", Scale.LOGARITHMIC, RunMetrics.RATE, false));
  }

  private CurvePanel over(String key, Scale scale, String metric, boolean named) {
    List<Curve> curves =
        IntStream.range(0, runs.size())
            .mapToObj(
                i ->
                    new Curve(
                        named ? (i + 1) + " " + runs.get(i).name() : String.valueOf(i + 1),
                        i,
                        Stroke.FULL,
                        points(runs.get(i), metric)))
            .toList();
    return new CurvePanel(Text.get("train.chart." + key + ".over"), scale, curves);
  }

  /** One chart for each line that any of them looks for. */
  private List<CurvePanel> lines(String loss) {
    Set<String> names = new LinkedHashSet<>();
    runs.forEach(
        run -> run.epochs().stream().limit(1).map(RunMetrics::lines).forEach(names::addAll));
    return names.stream()
        .map(line -> new CurvePanel(label(line), Scale.LOGARITHMIC, ofLine(loss, line)))
        .toList();
  }

  private List<Curve> ofLine(String loss, String line) {
    String metric = RunMetrics.ofLine(loss, line);
    if (runs.size() == 1) {
      return List.of(
          new Curve("", TRAINING, Stroke.FULL, points(runs.get(0), metric)),
          new Curve("", VALIDATION, Stroke.FULL, validation(runs.get(0), metric)));
    }
    return IntStream.range(0, runs.size())
        .mapToObj(
            i -> new Curve(String.valueOf(i + 1), i, Stroke.FULL, validation(runs.get(i), metric)))
        .toList();
  }

  /** As people write it: {@code C IV 1549}. */
  private static String label(String name) {
    return ModelLines.LBG.stream()
        .map(LineHead::line)
        .filter(line -> line.name().equals(name))
        .map(line -> line.label())
        .findFirst()
        .orElse(name);
  }

  private static Curve curve(String key, int colour, Stroke stroke, List<Point> points) {
    String name = key.isEmpty() ? "" : Text.get("train.curve." + key);
    return new Curve(name, colour, stroke, points);
  }

  private static List<Point> validation(RunEntry run, String metric) {
    return points(run, RunMetrics.VALIDATION + metric);
  }

  private static List<Point> points(RunEntry run, String metric) {
    return run.epochs().stream().map(epoch -> point(epoch, metric)).toList();
  }

  private static Point point(RunEpoch epoch, String metric) {
    return new Point(epoch.epoch(), epoch.get(metric));
  }

  private static List<Point> lossOf(StepCurve steps) {
    return steps.parts().stream().map(part -> new Point(part.epoch(), part.loss())).toList();
  }

  private static List<Point> rateOf(StepCurve steps) {
    return steps.parts().stream().map(part -> new Point(part.epoch(), part.rate())).toList();
  }
}
