package org.lymanscope.engine.template;

import org.lymanscope.engine.spectrum.Samples;

/**
 * A template as it would be seen, on those pixels of a spectrum that it covers.
 *
 * @param wavelength vacuum, ångström, observed, shape (n); n is 0 if the template covers no pixel
 * @param flux flux density in the unit of the spectrum, shape (n)
 * @param amplitude factor of the (first) curve; at least 0 for a template of one curve
 * @param chi2 Σ ivar (flux − template)² over the good pixels it covers
 * @param pixels how many good pixels that are
 */
public record ScaledTemplate(
    Samples wavelength, Samples flux, double amplitude, double chi2, int pixels) {}
