package org.lymanscope.engine.simulate;

import java.nio.file.Path;
import java.util.List;

/**
 * How the spectra are observed.
 *
 * @param exposureTime s
 * @param fibreScatter standard deviation of the natural logarithm of σ from fibre to fibre
 * @param skyResiduals errors of the sky subtraction, in units of those usual in DESI; 0 for none
 * @param cosmicRays mean number of cosmic rays left in an arm
 * @param deadArms share of arms without any information
 * @param skyFibres DESI coadds whose sky fibres give the noise; empty for noise by the model
 */
public record Observation(
    Spread exposureTime,
    double fibreScatter,
    double skyResiduals,
    double cosmicRays,
    double deadArms,
    List<Path> skyFibres) {
  public Observation {
    skyFibres = List.copyOf(skyFibres);
  }

  /** As in most of DESI: 15 % scatter, few cosmic rays, two arms of a thousand dead. */
  public static Observation usual(Spread exposureTime) {
    return new Observation(exposureTime, 0.15, 1, 1.5, 0.002, List.of());
  }
}
