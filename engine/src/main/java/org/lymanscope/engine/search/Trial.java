package org.lymanscope.engine.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.SearchSpace;

/**
 * One training of a search.
 *
 * @param number from 1, in the order of the search
 * @param state how it ended
 * @param settings what it was trained with
 * @param values of its epochs: scores, or losses with a minus, so the larger the better
 * @param seconds that its epochs took
 * @param reason why it was stopped or failed; empty otherwise
 */
public record Trial(
    int number,
    State state,
    Candidate settings,
    List<Double> values,
    double seconds,
    String reason) {

  /** How a trial ended. */
  public enum State {
    /** As its recipe says. */
    FINISHED,
    /** Earlier ones were better by then. */
    STOPPED,
    /** It could not learn. */
    FAILED
  }

  public Trial {
    values = List.copyOf(values);
  }

  /** The epoch of the best value, from 1; 0 if there is none. */
  @JsonIgnore
  public int best() {
    int best = 0;
    for (int i = 1; i <= values.size(); i++) {
      if (best == 0 || values.get(i - 1) > values.get(best - 1)) {
        best = i;
      }
    }
    return best;
  }

  /** The best value of its epochs; NaN if it failed. */
  @JsonIgnore
  public double value() {
    return state == State.FAILED ? Double.NaN : values.get(best() - 1);
  }

  /** These trials, the best first, the earlier of equal ones first, and those that failed last. */
  public static List<Trial> ranked(List<Trial> trials) {
    Comparator<Trial> failed = Comparator.comparing(trial -> trial.state() == State.FAILED);
    return trials.stream()
        .sorted(failed.thenComparing(Comparator.comparingDouble(Trial::value).reversed()))
        .toList();
  }

  /** A trial that ended, as the project keeps it. */
  public static Trial of(RunTrial trial) {
    return new Trial(
        trial.number(),
        State.valueOf(trial.state().name()),
        new Candidate(trial.settings().stream().map(RunTrial.Setting::value).toList()),
        trial.values(),
        trial.seconds(),
        trial.reason());
  }

  /** For the project: the inverse of {@link #of}. */
  RunTrial recorded(SearchSpace space) {
    return new RunTrial(
        number,
        RunTrial.State.valueOf(state.name()),
        recorded(settings, space),
        values,
        seconds,
        reason);
  }

  /** Settings with their names and as recipes write them. */
  static List<RunTrial.Setting> recorded(Candidate settings, SearchSpace space) {
    List<RunTrial.Setting> recorded = new ArrayList<>();
    for (int i = 0; i < space.size(); i++) {
      Dimension dimension = space.dimensions().get(i);
      double value = settings.values().get(i);
      recorded.add(new RunTrial.Setting(dimension.name(), value, dimension.text(value)));
    }
    return recorded;
  }
}
