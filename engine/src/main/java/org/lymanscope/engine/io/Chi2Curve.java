package org.lymanscope.engine.io;

import org.lymanscope.engine.spectrum.Samples;

/**
 * χ² of one target against one family of templates over redshift, as a pipeline scanned it.
 *
 * @param template full type of the template, for example {@code QSO:::HIZ}
 * @param z redshifts, increasing, shape (n)
 * @param chi2 χ² at each of them, shape (n)
 */
public record Chi2Curve(String template, Samples z, Samples chi2) {
  public Chi2Curve {
    if (z.size() != chi2.size()) {
      throw new IllegalArgumentException(template + ": " + z.size() + " and " + chi2.size());
    }
  }
}
