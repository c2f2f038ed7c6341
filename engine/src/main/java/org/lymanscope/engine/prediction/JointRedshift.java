package org.lymanscope.engine.prediction;

/**
 * A redshift from all lines of a line finder together.
 *
 * @param z mean of the posterior around its highest peak
 * @param error its standard deviation there
 * @param probability share of the posterior around that peak, 0 to 1
 * @param secondZ where the next other peak is; NaN if there is none
 * @param secondProbability share of the posterior around it, 0 to 1; 0 if there is none
 */
public record JointRedshift(
    double z, double error, double probability, double secondZ, double secondProbability) {}
