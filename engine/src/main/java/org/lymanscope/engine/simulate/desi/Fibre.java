package org.lymanscope.engine.simulate.desi;

/**
 * How one target was observed.
 *
 * @param exposureTime s
 * @param noise factor of σ against the usual at this time
 * @param hole how blind R is where B meets it: 1 as in the deep coadd that {@link NoiseCurve}
 *     follows, {@link #SHALLOWEST_HOLE} in the best fibres
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
    double deadArms) {
  /** Least blindness of R at its blue end. */
  public static final double SHALLOWEST_HOLE = NoiseCurve.SHALLOWEST;
}
