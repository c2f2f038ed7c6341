package org.lymanscope.engine.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.lymanscope.engine.search.space.Candidate;

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
}
