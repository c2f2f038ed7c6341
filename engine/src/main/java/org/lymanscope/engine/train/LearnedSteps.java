package org.lymanscope.engine.train;

/**
 * What came of the last steps.
 *
 * @param epoch where training stands: finished epochs, with the part of the one under way
 * @param rate learning rate of the last of them
 * @param spectra how many were learned from
 * @param seconds that they took, without pauses
 * @param loss their mean loss
 * @param boxLoss the part of classification
 * @param offsetLoss the part of regression, before γ
 */
public record LearnedSteps(
    double epoch,
    double rate,
    long spectra,
    double seconds,
    double loss,
    double boxLoss,
    double offsetLoss) {}
