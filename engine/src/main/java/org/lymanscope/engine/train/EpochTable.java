package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.network.train.LineLosses;

/** All epochs as a table in CSV (RFC 4180); an empty cell is NaN. */
final class EpochTable {
  private EpochTable() {}

  static void write(Path file, TrainingRecipe recipe, List<EpochRecord> history)
      throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(header(recipe.network()).toArray(String[]::new))
            .get();
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(half), format)) {
      for (EpochRecord epoch : history) {
        printer.printRecord(row(epoch, recipe.loss().gamma()));
      }
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> header(LineFinderSpec spec) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "epoch",
                "steps",
                "learning_rate",
                "seconds",
                "spectra",
                "loss",
                "box_loss",
                "offset_loss",
                "validation_loss",
                "validation_box_loss",
                "validation_offset_loss",
                "purity",
                "efficiency",
                "score",
                "good_redshifts"));
    for (String set : List.of("", "validation_")) {
      for (String part : List.of("box_loss_", "offset_loss_")) {
        spec.heads().forEach(head -> names.add(set + part + head.line().name()));
      }
    }
    return names;
  }

  private static List<Object> row(EpochRecord epoch, double gamma) {
    List<Object> cells =
        new ArrayList<>(List.of(epoch.epoch(), epoch.steps(), epoch.rate(), epoch.seconds()));
    cells.add(epoch.spectra());
    for (LineLosses losses : List.of(epoch.training(), epoch.validation())) {
      cells.add(number(losses.total(gamma)));
      cells.add(number(losses.boxLoss()));
      cells.add(number(losses.offsetLoss()));
    }
    LineScores scores = epoch.scores();
    cells.add(number(scores.purity()));
    cells.add(number(scores.efficiency()));
    cells.add(number(scores.score()));
    cells.add(number(scores.goodRedshifts()));
    for (LineLosses losses : List.of(epoch.training(), epoch.validation())) {
      losses.boxes().forEach(value -> cells.add(number(value)));
      losses.offsets().forEach(value -> cells.add(number(value)));
    }
    return cells;
  }

  private static Object number(double value) {
    return Double.isNaN(value) ? "" : value;
  }
}
