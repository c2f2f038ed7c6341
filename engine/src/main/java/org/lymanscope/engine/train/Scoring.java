package org.lymanscope.engine.train;

import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.model.NetworkSpec;

/** Collects a network's answers to the validation rows, and tells how good they are. */
interface Scoring {
  /** The scoring that fits a recipe's network. */
  static Scoring of(LineTargets targets, TrainingRecipe recipe) {
    NetworkSpec network = targets.network();
    return network.endsInRedshift()
        ? new RedshiftScoring(targets.target())
        : new LineScoring(targets, recipe.rule());
  }

  /**
   * Adds the answer to one spectrum.
   *
   * @param output of the batch
   * @param from where in it the spectrum begins
   * @param row what is true of it
   */
  void add(float[] output, int from, DatasetRow row);

  /** What came of all answers so far. */
  LineScores scores();
}
