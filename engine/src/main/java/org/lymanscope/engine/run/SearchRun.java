package org.lymanscope.engine.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A search on record.
 *
 * @param record what was searched on what, where and when
 * @param recipe the recipe as it was written
 * @param training the recipe of the training of which all trials are variants
 * @param trials all that ended, in their order; behind them the one under way, if there is one
 * @param folder where its files are, absolute
 */
public record SearchRun(
    SearchRunRecord record, String recipe, String training, List<RunTrial> trials, Path folder) {
  public SearchRun {
    trials = List.copyOf(trials);
  }
}
