package org.lymanscope.engine.analysis;

import java.util.Optional;
import org.lymanscope.engine.spectrum.Arm;

/**
 * Flux density over a stretch of wavelength.
 *
 * @param mean mean weighted by inverse variance, unit of the flux
 * @param error one standard deviation of {@code mean}, above 0
 */
public record MeanFlux(double mean, double error) {
  /** Fewer good pixels than this say nothing. */
  private static final int MIN_PIXELS = 10;

  /** Mean over error. */
  public double snr() {
    return mean / error;
  }

  /** The mean of the good pixels from {@code lo} to {@code hi} (ångström); empty below 10. */
  public static Optional<MeanFlux> between(Arm arm, double lo, double hi) {
    double weight = 0;
    double sum = 0;
    int good = 0;
    for (int i = arm.wavelength().firstAtLeast(lo);
        i < arm.size() && arm.wavelength().at(i) <= hi;
        i++) {
      double ivar = arm.goodIvar(i);
      weight += ivar;
      sum += ivar * arm.flux().at(i);
      good += ivar > 0 ? 1 : 0;
    }
    return good < MIN_PIXELS
        ? Optional.empty()
        : Optional.of(new MeanFlux(sum / weight, 1 / Math.sqrt(weight)));
  }
}
