package org.lymanscope.app.train;

/**
 * What a dataset has for a training.
 *
 * @param training how many rows are learned from
 * @param validation how many judge each epoch
 */
public record DatasetRows(int training, int validation) {}
