package org.lymanscope.app.plot;

import java.util.Locale;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * What is known at one place of a spectrum, written with a fixed number of decimals.
 *
 * @param wavelength observed, ångström
 * @param rest at rest, ångström
 * @param flux of the nearest pixel, in the unit of the spectrum
 * @param sigma one standard deviation of it
 * @param snr flux over σ
 * @param mask bits of the nearest pixel, hexadecimal; empty if none is set
 */
record Readout(String wavelength, String rest, String flux, String sigma, String snr, String mask) {
  private static final String UNKNOWN = "–";

  /** At {@code wavelength} (observed, ångström), seen from redshift {@code z}. */
  static Readout at(PlotContent content, double wavelength, double z) {
    Arm joined = content.joined();
    boolean inside =
        wavelength >= joined.wavelength().first() && wavelength <= joined.wavelength().last();
    int pixel = joined.wavelength().nearest(wavelength);
    double flux = inside ? joined.flux().at(pixel) : Double.NaN;
    double sigma = inside ? joined.sigma(pixel) : Double.NaN;
    return new Readout(
        number("%.2f", wavelength),
        number("%.2f", Wavelengths.rest(wavelength, z)),
        flux(flux),
        flux(sigma),
        number("%.1f", flux / sigma),
        bits(content, wavelength));
  }

  private static String flux(double value) {
    double size = Math.abs(value);
    return number(size != 0 && (size < 1e-3 || size >= 1e5) ? "%.3e" : "%.3f", value);
  }

  private static String number(String format, double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, format, value).replace('-', '−')
        : UNKNOWN;
  }

  private static String bits(PlotContent content, double wavelength) {
    int bits = 0;
    for (Arm arm : content.spectrum().arms()) {
      if (arm.mask().isPresent()
          && wavelength >= arm.wavelength().first()
          && wavelength <= arm.wavelength().last()) {
        PixelMask mask = arm.mask().get();
        bits |= mask.at(arm.wavelength().nearest(wavelength));
      }
    }
    return bits == 0 ? "" : "0x" + Integer.toHexString(bits);
  }
}
