package org.lymanscope.engine.io.generic;

import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.io.fits.FitsHeader;
import org.lymanscope.engine.io.oned.LinearAxis;
import org.lymanscope.engine.io.oned.WavelengthScale;
import org.lymanscope.engine.io.oned.WavelengthScale.Unit;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The wavelength axis of an image by its keywords: linear; log₁₀ λ as IRAF (DC-FLAG 1) and SDSS
 * (COEFF0, COEFF1) write it; or CTYPE1 ending in {@code -LOG}, which is λ = λ₀ exp(w/λ₀) (Greisen
 * et al. 2006, A&A 446, 747, eq. 5).
 */
final class ImageAxis {
  private ImageAxis() {}

  /** Whether the first axis is one of wavelength rather than sky or nothing. */
  static boolean isSpectral(FitsHeader header) {
    boolean steps = LinearAxis.of(header).isPresent() || header.has("COEFF1");
    String type = type(header);
    boolean other =
        type.matches("(RA|DEC|[GE]L(ON|AT)|FREQ|VELO|VRAD|VOPT|STOKES|PIXEL|MULTISPE).*");
    return steps && !other && header.integer("DC-FLAG").orElse(0) >= 0;
  }

  /** Vacuum wavelengths, ångström; empty if the header tells of no axis. */
  static Optional<Samples> wavelengths(FitsHeader header, int size) {
    boolean air = Medium.of(header) == Medium.AIR;
    if (header.number("COEFF0").isPresent() && header.number("COEFF1").isPresent()) {
      double first = header.number("COEFF0").orElseThrow();
      LinearAxis axis = new LinearAxis(first, header.number("COEFF1").orElseThrow(), 1);
      return Optional.of(new WavelengthScale(Unit.ANGSTROM, true, air).toVacuum(axis.values(size)));
    }
    return LinearAxis.of(header)
        .map(
            axis -> {
              Samples values = values(header, axis, size);
              return scale(header, axis, values, air).toVacuum(values);
            });
  }

  private static Samples values(FitsHeader header, LinearAxis axis, int size) {
    Samples linear = axis.values(size);
    double zero = axis.value();
    return type(header).endsWith("-LOG")
        ? linear.map(value -> zero * Math.exp((value - zero) / zero))
        : linear;
  }

  private static WavelengthScale scale(
      FitsHeader header, LinearAxis axis, Samples values, boolean air) {
    Optional<Unit> named = header.text("CUNIT1").flatMap(Unit::named);
    boolean likeLog = axis.value() > 3 && axis.value() < 4.7 && Math.abs(axis.step()) < 0.01;
    boolean log = header.integer("DC-FLAG").orElse(0) == 1 || (likeLog && named.isEmpty());
    Unit guess = log ? Unit.ANGSTROM : Unit.guess(values.first(), values.last());
    return new WavelengthScale(named.orElse(guess), log, air);
  }

  private static String type(FitsHeader header) {
    return header.text("CTYPE1").orElse("").strip().toUpperCase(Locale.ROOT);
  }
}
