package org.lymanscope.engine.analysis;

import org.lymanscope.engine.spectrum.Samples;

/**
 * A smoothed spectrum on the grid it came from.
 *
 * @param flux smoothed flux, shape (n), unit of the input; NaN where no pixel of the kernel carries
 *     information
 * @param sigma one standard deviation of {@code flux} from the propagated noise, shape (n); NaN
 *     where {@code flux} is
 */
public record Smoothed(Samples flux, Samples sigma) {
  public Smoothed {
    if (flux.size() != sigma.size()) {
      throw new IllegalArgumentException("lengths " + flux.size() + " and " + sigma.size());
    }
  }
}
