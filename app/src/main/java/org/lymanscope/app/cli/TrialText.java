package org.lymanscope.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lymanscope.engine.search.SearchRecipe;
import org.lymanscope.engine.search.SearchReport;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.train.TrainingFolder;

/** The trials of a search as text. */
final class TrialText {
  private static final int MOST_ROWS = 20;

  private final SearchRecipe recipe;

  TrialText(SearchRecipe recipe) {
    this.recipe = recipe;
  }

  /** A trial that ended, in a line. */
  String line(Trial trial) {
    String settings =
        recipe.space().text(trial.settings()).entrySet().stream()
            .map(setting -> setting.getKey() + " " + setting.getValue())
            .collect(Collectors.joining(", "));
    String reason = trial.reason().isEmpty() ? "" : "; " + trial.reason();
    return "Trial "
        + trial.number()
        + ": "
        + what()
        + " "
        + value(trial)
        + " ("
        + settings
        + reason
        + ")";
  }

  private String what() {
    return recipe.watch().name().toLowerCase(Locale.ROOT);
  }

  private static String value(Trial trial) {
    return trial.state() == Trial.State.FAILED
        ? "–"
        : String.format(Locale.ROOT, "%.4f", Math.abs(trial.value()));
  }

  /** The table, the best trial first, and what to do with it. */
  void print(SearchReport report, PrintWriter printer) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("trial", what(), "epochs", "state"));
    recipe.space().dimensions().forEach(dimension -> header.add(dimension.name()));
    rows.add(header);
    report.ranked().stream().limit(MOST_ROWS).forEach(trial -> rows.add(row(trial)));
    int[] widths = new int[header.size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(" ".repeat(widths[i] - row.get(i).length() + 2)).append(row.get(i));
      }
      printer.println(line.substring(2));
    }
    int more = report.ranked().size() - MOST_ROWS;
    if (more > 0) {
      printer.println("… and " + more + " more in " + report.folder().table());
    }
    printEnd(report, printer);
  }

  private List<String> row(Trial trial) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(trial.number()));
    row.add(value(trial));
    row.add(Integer.toString(trial.values().size()));
    row.add(trial.state().name().toLowerCase(Locale.ROOT));
    Map<String, String> settings = recipe.space().text(trial.settings());
    row.addAll(settings.values());
    return row;
  }

  private static void printEnd(SearchReport report, PrintWriter printer) {
    report.refusal().ifPresent(why -> printer.println("Passed over, among others: " + why));
    if (report.exhausted()) {
      printer.println("Nothing is left to try.");
    }
    report
        .best()
        .ifPresentOrElse(
            best -> {
              TrainingFolder folder = new TrainingFolder(report.folder().trial(best.number()));
              printer.println("The best model: " + folder.model());
              printer.println("Its recipe, to train for longer: " + folder.recipe());
            },
            () -> printer.println("All trials failed; " + report.folder().table() + " says why."));
    printer.flush();
  }
}
