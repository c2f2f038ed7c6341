package org.lymanscope.app.train.search;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.train.TrainWords;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.search.SearchForecast;
import org.lymanscope.engine.search.SearchRecipe;
import org.lymanscope.engine.search.Trial;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.Scale;

/** Searches and trials in words. */
final class SearchWords {
  private static final int DECIMALS = 4;

  private SearchWords() {}

  /** How far a search is. */
  static String state(SearchEntry entry) {
    if (entry.live()) {
      return Text.get("train.state.live");
    }
    RunRecord.State state = entry.run().record().state();
    String word = state == RunRecord.State.RUNNING ? "interrupted" : lower(state);
    return Text.get("train.state." + word);
  }

  /** How far a trial is. */
  static String state(TrialRow row) {
    boolean interrupted = row.trial().state() == RunTrial.State.RUNNING && !row.live();
    return interrupted
        ? Text.get("train.state.interrupted")
        : Text.get("search.trial." + lower(row.trial().state()));
  }

  /** A result; a dash where there is none. */
  static String result(double value) {
    return TrainWords.fixed(value, DECIMALS);
  }

  /** What is varied, and from where to where. */
  static String space(SearchRecipe recipe) {
    return recipe.space().dimensions().stream()
        .map(SearchWords::range)
        .collect(Collectors.joining("; "));
  }

  /** How long a planned search takes at most. */
  static String time(SearchPlanViewModel plan) {
    if (plan.timing().tryingProperty().get()) {
      return Text.get("train.time.trying");
    }
    Optional<SearchForecast> forecast = plan.forecastProperty().get();
    Optional<Integer> trials = plan.trials().valueProperty().get();
    if (forecast.isEmpty() || trials.isEmpty()) {
      return "";
    }
    Optional<Double> seconds = plan.secondsProperty().get();
    if (seconds.isEmpty()) {
      return Text.get("search.time.unknown");
    }
    int most = Math.min(trials.get(), forecast.get().most());
    return Text.get(
        "search.time", TrainWords.time(seconds.get()), Text.count(most), plan.timing().threads());
  }

  private static String range(Dimension dimension) {
    if (dimension instanceof Dimension.Choice choice) {
      return choice.name() + ": " + String.join(", ", choice.words());
    } else if (dimension instanceof Dimension.Whole whole) {
      return range(whole, whole.from(), whole.to(), whole.scale());
    }
    Dimension.Real real = (Dimension.Real) dimension;
    return range(real, real.from(), real.to(), real.scale());
  }

  private static String range(Dimension dimension, double from, double to, Scale scale) {
    return Text.get(
        scale == Scale.LOG ? "search.range.log" : "search.range",
        dimension.name(),
        dimension.text(from),
        dimension.text(to));
  }

  /** A search in a line: above a figure. */
  static String title(SearchEntry entry) {
    int trials = entry.trials().size();
    return entry
        .best()
        .map(
            best ->
                Text.get(
                    "search.title.best",
                    entry.name(),
                    trials,
                    entry.result().toLowerCase(Locale.ROOT),
                    result(entry.shown(best))))
        .orElse(Text.get("search.title", entry.name(), trials));
  }

  /** How far it is, and what came of it. */
  static String status(SearchEntry entry, Optional<JobState<?>> job) {
    String done =
        Text.get(
            "search.status",
            job.filter(some -> entry.live())
                .map(some -> live(some, entry))
                .orElseGet(() -> state(entry)),
            entry.trials().size(),
            entry.run().record().trials(),
            TrainWords.time(entry.seconds()));
    String best =
        entry
            .best()
            .map(
                trial ->
                    Text.get(
                        "search.status.best",
                        entry.result().toLowerCase(Locale.ROOT),
                        result(entry.shown(trial)),
                        trial.number()))
            .orElse("");
    return done + best;
  }

  private static String live(JobState<?> job, SearchEntry entry) {
    if (job instanceof JobState.Running<?> running && !running.paused()) {
      double part = running.progress().fraction();
      return Text.get("search.live", TrainWords.fixed(100 * part, 0), left(part, entry));
    }
    String word =
        job instanceof JobState.Stopping
            ? "stopping"
            : job instanceof JobState.Running ? "paused" : "waits";
    return Text.get("train.live." + word);
  }

  /** As the trials that ended were: those that were stopped early too. */
  private static String left(double part, SearchEntry entry) {
    List<Trial> ended = entry.trials();
    if (ended.isEmpty()) {
      return "";
    }
    double each = ended.stream().mapToDouble(Trial::seconds).sum() / ended.size();
    return Text.get(
        "search.live.left", TrainWords.time(each * (1 - part) * entry.run().record().trials()));
  }

  /** What the trials learn from, and where they run. */
  static String facts(SearchEntry entry, ZoneId zone) {
    RunRecord.Data data = entry.run().record().data();
    return Text.get(
        "search.facts",
        data.name(),
        Text.count(data.training()),
        Text.count(data.validation()),
        entry.run().record().machine().device(),
        entry.run().record().machine().threads(),
        TrainWords.minute(entry.run().record().startedAt(), zone));
  }

  /** A trial under the mouse. */
  static String trial(SearchEntry entry, Trial trial) {
    List<String> settings =
        entry.recipe().space().text(trial.settings()).entrySet().stream()
            .map(setting -> setting.getKey() + " " + setting.getValue())
            .toList();
    return Text.get(
        "search.trial.told",
        trial.number(),
        entry.result().toLowerCase(Locale.ROOT),
        result(entry.shown(trial)),
        String.join(", ", settings));
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
