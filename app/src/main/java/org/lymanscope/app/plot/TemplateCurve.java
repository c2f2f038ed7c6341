package org.lymanscope.app.plot;

import org.lymanscope.engine.spectrum.Samples;

/**
 * A template scaled to the spectrum. While the redshift moves it is shifted along, until one that
 * was scaled at the new redshift takes its place.
 *
 * @param label the template's name, written beside the curve
 * @param wavelength observed at {@code redshift}, ångström, strictly increasing, shape (n)
 * @param flux unit of the spectrum, shape (n)
 * @param redshift the redshift it was scaled at
 */
public record TemplateCurve(String label, Samples wavelength, Samples flux, double redshift) {
  public TemplateCurve {
    if (wavelength.size() != flux.size()) {
      throw new IllegalArgumentException(wavelength.size() + " and " + flux.size() + " values");
    }
  }

  /** Factor that takes the wavelengths to another redshift. */
  double shiftTo(double other) {
    return (1 + other) / (1 + redshift);
  }
}
