package org.lymanscope.engine.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Wavelengths;

/** Windows around one wavelength: the line itself, and the continuum on both sides of it. */
final class LineWindow {
  /** The window is never narrower than this many pixels to each side: the instrument's width. */
  private static final double MIN_HALF_PIXELS = 2;

  /** The continuum begins at 1.5 and ends at 6 half-widths, but is at least this wide, Å. */
  private static final double GAP = 1.5;

  private static final double REACH = 6;
  private static final double MIN_REACH = 24;

  /** The median of Gaussian noise scatters more than its mean by this factor, √(π/2). */
  private static final double MEDIAN_SCATTER = Math.sqrt(Math.PI / 2);

  private LineWindow() {}

  static Optional<LineStrength> measure(Arm arm, double centre, double halfWidth) {
    Samples wave = arm.wavelength();
    if (!(centre > wave.first() && centre < wave.last())) {
      return Optional.empty();
    }
    double pixel = pixelWidth(wave, wave.nearest(centre));
    double half = Math.max(centre * halfWidth / Wavelengths.LIGHT_SPEED, MIN_HALF_PIXELS * pixel);
    Optional<Continuum> continuum = continuum(arm, centre, half);
    return continuum.flatMap(level -> sum(arm, centre, half, level));
  }

  private static Optional<LineStrength> sum(Arm arm, double centre, double half, Continuum level) {
    Samples wave = arm.wavelength();
    double flux = 0;
    double variance = 0;
    double width = 0;
    int good = 0;
    int all = 0;
    for (int i = wave.firstAtLeast(centre - half);
        i < wave.size() && wave.at(i) <= centre + half;
        i++) {
      all++;
      if (arm.isGood(i)) {
        double pixel = pixelWidth(wave, i);
        good++;
        flux += (arm.flux().at(i) - level.level()) * pixel;
        variance += pixel * pixel / arm.ivar().at(i);
        width += pixel;
      }
    }
    double error = Math.sqrt(variance + width * width * level.error() * level.error());
    return 2 * good < all || good == 0
        ? Optional.empty()
        : Optional.of(new LineStrength(centre, flux, error, level.level()));
  }

  /** Continuum level and its error. */
  record Continuum(double level, double error) {}

  static Optional<Continuum> continuum(Arm arm, double centre, double half) {
    Samples wave = arm.wavelength();
    double near = GAP * half;
    double far = Math.max(REACH * half, near + MIN_REACH);
    int from = wave.firstAtLeast(centre - far);
    double[] flux = new double[wave.size() - from];
    double weight = 0;
    int good = 0;
    int all = 0;
    for (int i = from; i < wave.size() && wave.at(i) <= centre + far; i++) {
      if (Math.abs(wave.at(i) - centre) >= near) {
        all++;
        if (arm.isGood(i)) {
          flux[good++] = arm.flux().at(i);
          weight += arm.ivar().at(i);
        }
      }
    }
    if (good < 5 || 2 * good < all) {
      return Optional.empty();
    }
    double level = Statistics.median(Arrays.copyOf(flux, good));
    return Optional.of(new Continuum(level, MEDIAN_SCATTER / Math.sqrt(weight)));
  }

  static double pixelWidth(Samples wave, int i) {
    int below = Math.max(0, i - 1);
    int above = Math.min(wave.size() - 1, i + 1);
    return (wave.at(above) - wave.at(below)) / (above - below);
  }
}
