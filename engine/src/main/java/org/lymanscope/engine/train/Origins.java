package org.lymanscope.engine.train;

import org.lymanscope.engine.dataset.Dataset;

/**
 * What a training came of.
 *
 * @param dataset what it learns from
 * @param start where the first weights come from, in words
 * @param machine where it runs
 */
record Origins(Dataset dataset, String start, RunRecord.Machine machine) {}
