package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.run.RunMetrics;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRecipeWriter;

/**
 * What differs between trainings.
 *
 * @param rows what is not the same in all; in each row a value for each training
 */
public record Differences(List<Row> rows) {
  /**
   * Something that differs.
   *
   * @param what a key of recipes, or words
   * @param values one for each training; a dash where it has none
   */
  public record Row(String what, List<String> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** Nothing differs. */
  static final Differences NONE = new Differences(List.of());

  public Differences {
    rows = List.copyOf(rows);
  }

  /** Compares configurations, then what came of them; pure. */
  static Differences of(List<RunEntry> runs) {
    List<Map<String, String>> all = runs.stream().map(Differences::entries).toList();
    Set<String> keys = new LinkedHashSet<>();
    all.forEach(entries -> keys.addAll(entries.keySet()));
    List<Row> rows = new ArrayList<>();
    for (String key : keys) {
      List<String> values = all.stream().map(one -> one.getOrDefault(key, "–")).toList();
      if (values.stream().distinct().count() > 1) {
        rows.add(new Row(key, values));
      }
    }
    return new Differences(rows);
  }

  private static Map<String, String> entries(RunEntry run) {
    Map<String, String> entries = new LinkedHashMap<>();
    RunRecord record = run.run().record();
    try {
      Recipe recipe = Recipe.parse(record.recipe(), run.run().recipe(), Path.of(""));
      entries.putAll(TrainingRecipeWriter.entries(TrainingRecipe.of(recipe)));
    } catch (IOException e) {
      entries.put(Text.get("train.different.recipe"), String.valueOf(e.getMessage()));
    }
    entries.remove("name"); // stands above
    put(entries, "dataset", record.data().name() + " (" + record.data().id() + ")");
    put(entries, "begins", record.start());
    put(entries, "program", record.machine().program());
    put(entries, "pytorch", record.machine().pyTorch());
    put(entries, "system", record.machine().system());
    put(entries, "device", record.machine().device());
    put(entries, "threads", String.valueOf(record.machine().threads()));
    put(entries, "epochs", record.epochs() + " (" + record.best() + ")");
    put(entries, "loss", best(run, RunMetrics.VALIDATION + RunMetrics.LOSS));
    put(entries, "purity", best(run, RunMetrics.PURITY));
    put(entries, "efficiency", best(run, RunMetrics.EFFICIENCY));
    put(entries, "score", best(run, RunMetrics.SCORE));
    put(entries, "redshifts", best(run, RunMetrics.GOOD_REDSHIFTS));
    put(entries, "pace", TrainWords.fixed(run.pace(), 0));
    put(entries, "time", TrainWords.time(record.seconds()));
    return entries;
  }

  private static void put(Map<String, String> entries, String key, String value) {
    entries.put(Text.get("train.different." + key), value);
  }

  private static String best(RunEntry run, String metric) {
    return TrainWords.fixed(run.best(metric), 4);
  }
}
