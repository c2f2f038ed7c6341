package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.train.LineLosses;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunMetrics;

/** All epochs as a table in CSV (RFC 4180); an empty cell is NaN. */
final class EpochTable {
  private EpochTable() {}

  /** Metrics that are whole numbers. */
  private static final Set<String> COUNTS =
      Set.of(RunMetrics.STEPS, RunMetrics.SPECTRA, RunMetrics.PARTS);

  static void write(Path file, TrainingRecipe recipe, List<EpochRecord> history)
      throws IOException {
    List<String> names = new ArrayList<>(List.of("epoch"));
    names.addAll(names(recipe));
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(names.toArray(String[]::new))
            .get();
    StringBuilder table = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (EpochRecord epoch : history) {
        printer.printRecord(row(of(epoch, recipe)));
      }
    }
    WholeFile.write(file, table.toString());
  }

  private static List<String> names(TrainingRecipe recipe) {
    NetworkSpec network = recipe.network();
    List<String> lines = network.heads().stream().map(head -> head.line().name()).toList();
    return RunMetrics.names(lines, network.endsInRedshift());
  }

  /** Every metric of an epoch by its name. */
  static RunEpoch of(EpochRecord epoch, TrainingRecipe recipe) {
    double gamma = recipe.loss().gamma();
    List<Double> values =
        new ArrayList<>(
            List.of(
                (double) epoch.steps(),
                epoch.rate(),
                epoch.seconds(),
                (double) epoch.spectra(),
                (double) epoch.parts()));
    for (LineLosses losses : List.of(epoch.training(), epoch.validation())) {
      values.addAll(List.of(losses.total(gamma), losses.boxLoss(), losses.offsetLoss()));
      if (recipe.network().endsInRedshift()) {
        values.add(losses.redshift());
      }
    }
    LineScores scores = epoch.scores();
    values.addAll(
        List.of(scores.purity(), scores.efficiency(), scores.score(), scores.goodRedshifts()));
    for (LineLosses losses : List.of(epoch.training(), epoch.validation())) {
      values.addAll(losses.boxes());
      values.addAll(losses.offsets());
    }
    List<String> names = names(recipe);
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      metrics.put(names.get(i), values.get(i));
    }
    return new RunEpoch(epoch.epoch(), metrics);
  }

  private static List<Object> row(RunEpoch epoch) {
    List<Object> cells = new ArrayList<>(List.of(epoch.epoch()));
    epoch
        .metrics()
        .forEach(
            (name, value) -> {
              Object cell = COUNTS.contains(name) ? (Object) value.longValue() : value;
              cells.add(value.isNaN() ? "" : cell);
            });
    return cells;
  }
}
