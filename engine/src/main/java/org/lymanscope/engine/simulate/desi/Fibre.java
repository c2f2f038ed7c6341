package org.lymanscope.engine.simulate.desi;

/**
 * How one target was observed.
 *
 * @param exposureTime s
 * @param noise factor of σ against the usual at this time
 * @param hole how deep the blind stretch where B meets R is: 1 as in the deep coadd that {@link
 *     NoiseCurve} follows, 0 for none
 * @param skyResiduals errors of the sky subtraction against the usual; 0 for none
 * @param cosmicRays mean number of cosmic rays left in an arm
 * @param deadArms share of arms that fail
 */
public record Fibre(
    double exposureTime,
    double noise,
    double hole,
    double skyResiduals,
    double cosmicRays,
    double deadArms) {}
