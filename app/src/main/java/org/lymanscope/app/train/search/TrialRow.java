package org.lymanscope.app.train.search;

import java.util.Optional;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.search.Trial;

/**
 * A trial in the table.
 *
 * @param trial as it is on record
 * @param ended the same, once it has ended
 * @param rank among all that ended, from 0, the best; −1 while it is under way
 * @param result for people; NaN if there is none
 * @param live whether its search is under way
 */
public record TrialRow(
    RunTrial trial, Optional<Trial> ended, int rank, double result, boolean live) {
  /** Number of the trial, from 1. */
  public int number() {
    return trial.number();
  }

  /** Value of a setting as a number, NaN where it has none: a search of an older recipe. */
  double value(int setting) {
    return setting < trial.settings().size() ? trial.settings().get(setting).value() : Double.NaN;
  }
}
