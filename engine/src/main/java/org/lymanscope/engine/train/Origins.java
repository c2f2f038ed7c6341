package org.lymanscope.engine.train;

import java.util.UUID;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.run.RunRecord;

/**
 * What a training came of.
 *
 * @param id of the training
 * @param dataset what it learns from
 * @param start where the first weights come from, in words
 * @param machine where it runs
 */
record Origins(UUID id, Dataset dataset, String start, RunRecord.Machine machine) {}
