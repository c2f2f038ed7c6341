package org.lymanscope.engine.spectrum;

import java.util.Optional;

/**
 * What one arm (camera) of a spectrograph recorded, on its own grid. Every array has the same
 * length {@code n >= 2}.
 *
 * @param name the arm's name as the instrument calls it ({@code b}, {@code r}, {@code z}), or
 *     {@link #JOINED}
 * @param wavelength vacuum wavelength, ångström, finite and strictly increasing, shape (n)
 * @param flux flux density in the unit of the spectrum, finite, shape (n)
 * @param ivar inverse variance of {@code flux}, finite and at least 0, shape (n); 0 marks a pixel
 *     without information
 * @param mask bits for each pixel, shape (n); absent if the file has none
 * @param resolution the arm's resolution matrix; absent if the file has none or it was not asked
 *     for
 */
public record Arm(
    String name,
    Samples wavelength,
    Samples flux,
    Samples ivar,
    Optional<PixelMask> mask,
    Optional<ResolutionMatrix> resolution) {
  /** Name of the view in which all arms are one. */
  public static final String JOINED = "joined";

  public Arm {
    int n = wavelength.size();
    if (n < 2 || flux.size() != n || ivar.size() != n) {
      throw new IllegalArgumentException(
          "arm " + name + ": lengths " + n + ", " + flux.size() + ", " + ivar.size());
    }
    if (mask.isPresent() && mask.get().size() != n) {
      throw new IllegalArgumentException("arm " + name + ": mask length " + mask.get().size());
    }
    if (!wavelength.isStrictlyIncreasing() || !isFinite(wavelength.first(), wavelength.last())) {
      throw new IllegalArgumentException("arm " + name + ": wavelength not strictly increasing");
    }
    if (!flux.isFinite() || !ivar.isFinite()) {
      throw new IllegalArgumentException("arm " + name + ": flux or ivar not finite");
    }
  }

  /** An arm with neither mask nor resolution. */
  public Arm(String name, Samples wavelength, Samples flux, Samples ivar) {
    this(name, wavelength, flux, ivar, Optional.empty(), Optional.empty());
  }

  /** Enough for numbers that increase. */
  private static boolean isFinite(double first, double last) {
    return Double.isFinite(first) && Double.isFinite(last);
  }

  /** Number of pixels. */
  public int size() {
    return wavelength.size();
  }

  /** Whether this pixel carries information: ivar above 0 and no mask bit set. */
  public boolean isGood(int pixel) {
    return ivar.at(pixel) > 0 && !(mask.isPresent() && mask.get().isMasked(pixel));
  }

  /** Inverse variance of this pixel, 0 where it is not {@linkplain #isGood good}. */
  public double goodIvar(int pixel) {
    return isGood(pixel) ? ivar.at(pixel) : 0;
  }

  /** One standard deviation of the flux at this pixel; NaN where ivar is 0. */
  public double sigma(int pixel) {
    double value = ivar.at(pixel);
    return value > 0 ? 1 / Math.sqrt(value) : Double.NaN;
  }

  /** Share of good pixels, from 0 to 1. */
  public double goodFraction() {
    int good = 0;
    for (int i = 0; i < size(); i++) {
      if (isGood(i)) {
        good++;
      }
    }
    return (double) good / size();
  }
}
