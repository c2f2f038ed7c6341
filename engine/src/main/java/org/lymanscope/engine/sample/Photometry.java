package org.lymanscope.engine.sample;

import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.template.Template;
import org.lymanscope.engine.template.TemplateScaling;

/** Broad-band brightness of a template, through boxes in place of filter curves. */
// Samples is immutable, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
enum Photometry {
  G(4000, 5500),
  R(5600, 7200),
  Z(8500, 9820);

  /** AB: m = −2.5 log₁₀ f_λ − 5 log₁₀ λ − 2.408, f_λ in erg/s/cm²/Å (Oke and Gunn 1983). */
  private static final double ZERO_POINT = -2.408;

  private static final double FLUX_UNIT = 1e-17;

  /** Magnitude of one nanomaggy. */
  private static final double NANOMAGGY = 22.5;

  private final Samples wavelength;

  Photometry(double from, double to) {
    double[] wave = new double[(int) ((to - from) / 2) + 1];
    for (int i = 0; i < wave.length; i++) {
      wave[i] = from + 2 * i;
    }
    wavelength = Samples.adopt(wave);
  }

  /** Mean flux density of a template in the band, in the template's unit. */
  double mean(Template template, double z) {
    Samples flux = TemplateScaling.observed(template, z, wavelength);
    double sum = 0;
    for (int i = 0; i < flux.size(); i++) {
      sum += flux.at(i);
    }
    return sum / flux.size();
  }

  /** Mean flux density, 10⁻¹⁷ erg/s/cm²/Å, of something of this AB magnitude. */
  double flux(double magnitude) {
    double pivot = (wavelength.first() + wavelength.last()) / 2;
    return StrictMath.pow(10, -0.4 * (magnitude - ZERO_POINT) - 2 * StrictMath.log10(pivot))
        / FLUX_UNIT;
  }

  /** The same in nanomaggies. */
  double nanomaggies(double meanFlux) {
    return meanFlux / flux(NANOMAGGY);
  }
}
