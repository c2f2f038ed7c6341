package org.lymanscope.engine.dataset.build;

import java.nio.file.Path;

/**
 * What is to be built, and where.
 *
 * @param recipe what it is made of
 * @param folder where it will be
 * @param replace whether a dataset that is there already may be replaced
 */
public record DatasetRequest(DatasetRecipe recipe, Path folder, boolean replace) {}
