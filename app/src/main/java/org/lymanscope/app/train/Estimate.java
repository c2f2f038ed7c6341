package org.lymanscope.app.train;

import java.util.Optional;
import org.lymanscope.engine.train.TrainingCost;
import org.lymanscope.engine.train.TrainingMemory;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRows;

/**
 * What a training will take.
 *
 * @param epoch seconds of an epoch; empty until a trial has told
 * @param epochs how many there are at most
 * @param bytes of memory, beside the program's own
 */
public record Estimate(Optional<Double> epoch, int epochs, long bytes) {
  static Estimate of(TrainingRecipe recipe, Optional<TrainingCost> cost, TrainingRows rows) {
    return new Estimate(
        cost.map(some -> some.epoch(rows.training(), rows.validation())),
        recipe.epochs(),
        TrainingMemory.bytes(recipe));
  }
}
