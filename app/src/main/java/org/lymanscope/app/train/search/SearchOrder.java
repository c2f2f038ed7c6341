package org.lymanscope.app.train.search;

import java.nio.file.Path;
import org.lymanscope.engine.search.SearchRecipe;

/**
 * A search that is wanted.
 *
 * @param recipe how
 * @param data folder of the dataset
 * @param out folder of the search
 * @param resume whether to go on with what is in the folder
 * @param trials how many in all, those done before included
 * @param threads on the CPU
 */
public record SearchOrder(
    SearchRecipe recipe, Path data, Path out, boolean resume, int trials, int threads) {}
