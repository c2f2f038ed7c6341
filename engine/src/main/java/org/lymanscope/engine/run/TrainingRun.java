package org.lymanscope.engine.run;

import java.nio.file.Path;

/**
 * A training on record.
 *
 * @param record what was trained on what, where and when
 * @param recipe the recipe as it was written
 * @param folder where the model and the files of the training are, absolute
 */
public record TrainingRun(RunRecord record, String recipe, Path folder) {}
