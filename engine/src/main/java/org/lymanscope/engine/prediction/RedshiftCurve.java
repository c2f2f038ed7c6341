package org.lymanscope.engine.prediction;

import org.lymanscope.engine.spectrum.Samples;

/**
 * Probability over redshift.
 *
 * @param z increasing, shape (n)
 * @param density probability per unit of z, at least 0, shape (n); its integral is 1
 */
public record RedshiftCurve(Samples z, Samples density) {
  public RedshiftCurve {
    if (z.size() != density.size()) {
      throw new IllegalArgumentException("lengths " + z.size() + ", " + density.size());
    }
  }
}
