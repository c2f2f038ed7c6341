package org.lymanscope.app.train;

import java.nio.file.Path;
import org.lymanscope.engine.train.TrainingRecipe;

/**
 * A training that is wanted.
 *
 * @param recipe how
 * @param data folder of the dataset
 * @param out folder of the model
 * @param resume whether to go on with what is in the folder
 * @param threads on the CPU
 */
public record TrainingOrder(
    TrainingRecipe recipe, Path data, Path out, boolean resume, int threads) {}
