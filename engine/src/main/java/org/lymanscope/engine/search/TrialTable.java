package org.lymanscope.engine.search;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.train.StoppingRule;

/** Writes {@code trials.csv}: a line for each trial. */
final class TrialTable {
  private TrialTable() {}

  static void write(Path file, SearchRecipe recipe, List<Trial> trials) throws IOException {
    List<String> header = new ArrayList<>(List.of("trial", "state"));
    header.add(recipe.watch().name().toLowerCase(Locale.ROOT));
    header.addAll(List.of("best_epoch", "epochs", "seconds"));
    recipe.space().dimensions().stream().map(Dimension::name).forEach(header::add);
    header.add("reason");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(header.toArray(String[]::new))
            .get();
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (Trial trial : trials) {
        printer.printRecord(row(recipe, trial));
      }
    }
    SearchFolder.write(file, text.toString());
  }

  private static List<Object> row(SearchRecipe recipe, Trial trial) {
    boolean failed = trial.state() == Trial.State.FAILED;
    List<Object> cells = new ArrayList<>();
    cells.add(trial.number());
    cells.add(trial.state().name().toLowerCase(Locale.ROOT));
    cells.add(failed ? "" : shown(recipe.watch(), trial));
    cells.add(failed ? "" : trial.best());
    cells.add(trial.values().size());
    cells.add(trial.seconds());
    cells.addAll(recipe.space().text(trial.settings()).values());
    cells.add(trial.reason());
    return cells;
  }

  private static double shown(StoppingRule.Watch watch, Trial trial) {
    return watch == StoppingRule.Watch.LOSS ? -trial.value() : trial.value();
  }
}
