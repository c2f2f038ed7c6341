package org.lymanscope.app.augment;

import org.lymanscope.engine.dataset.DatasetCard;

/**
 * A dataset in the list.
 *
 * @param folder name of its folder
 * @param card what it is
 */
public record DatasetEntry(String folder, DatasetCard card) {}
