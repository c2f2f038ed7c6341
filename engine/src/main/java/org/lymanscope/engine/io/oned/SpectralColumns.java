package org.lymanscope.engine.io.oned;

import java.util.List;
import java.util.Optional;

/**
 * Which of the named columns of a table hold wavelength, flux and noise.
 *
 * @param logarithmic whether the wavelengths are decimal logarithms
 * @param noise column of the noise; empty if there is none
 * @param noiseKind what that column holds; of no meaning without one
 */
public record SpectralColumns(
    String wavelength, boolean logarithmic, String flux, Optional<String> noise, Noise noiseKind) {

  /** Chooses by the usual names; empty if no wavelength or no flux is among {@code names}. */
  public static Optional<SpectralColumns> among(List<String> names) {
    Optional<String> linear = ColumnRole.WAVELENGTH.find(names);
    Optional<String> wavelength = linear.or(() -> ColumnRole.LOG_WAVELENGTH.find(names));
    Optional<String> flux = ColumnRole.FLUX.find(names);
    if (wavelength.isEmpty() || flux.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> ivar = ColumnRole.IVAR.find(names);
    Optional<String> error = ColumnRole.ERROR.find(names);
    Optional<String> noise = ivar.or(() -> error).or(() -> ColumnRole.VARIANCE.find(names));
    Noise kind = ivar.isPresent() ? Noise.IVAR : error.isPresent() ? Noise.ERROR : Noise.VARIANCE;
    return Optional.of(
        new SpectralColumns(wavelength.get(), linear.isEmpty(), flux.get(), noise, kind));
  }
}
