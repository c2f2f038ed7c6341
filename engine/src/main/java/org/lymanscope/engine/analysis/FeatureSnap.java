package org.lymanscope.engine.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * Finds the feature that a click means: among the peaks and troughs of the lightly smoothed flux
 * near the click, the one that stands out most from the local continuum in units of its noise;
 * farther ones count less. The place is refined by a parabola or taken as the centre of gravity.
 */
public final class FeatureSnap {
  /** How far from the click a feature may be, km/s (12 Å at 6000 Å), and at least, in pixels. */
  private static final double REACH_KMS = 600;

  private static final int MIN_REACH_PIXELS = 8;

  /** Light smoothing: one resolution element of DESI (FWHM 1.6 Å is 2 pixels). */
  private static final double SIGMA_PIXELS = 2;

  /** The continuum is the median over this many times the reach, to both sides. */
  private static final int CONTINUUM_REACHES = 6;

  /** The centre of gravity is taken where the feature exceeds this part of its height. */
  private static final double CENTROID_LEVEL = 0.4;

  private FeatureSnap() {}

  /**
   * The most significant peak or trough near {@code wavelength} (vacuum, ångström); empty if there
   * are no good pixels or the click is outside the spectrum.
   */
  public static Optional<Feature> snap(Arm joined, double wavelength, SnapMode mode) {
    Samples wave = joined.wavelength();
    if (!(wavelength >= wave.first() && wavelength <= wave.last())) {
      return Optional.empty();
    }
    int click = wave.nearest(wavelength);
    double pixel = LineWindow.pixelWidth(wave, click);
    int reach =
        (int)
            Math.max(
                MIN_REACH_PIXELS,
                Math.ceil(wavelength * REACH_KMS / Wavelengths.LIGHT_SPEED / pixel));
    return Cutout.of(joined, click, reach).flatMap(cutout -> cutout.feature(wavelength, mode));
  }

  /** The neighbourhood of a click, smoothed, above its continuum. */
  private static final class Cutout {
    private final Arm arm;
    private final double[] height;
    private final double[] noise;
    private final int reach;

    private Cutout(Arm arm, double[] height, double[] noise, int reach) {
      this.arm = arm;
      this.height = height;
      this.noise = noise;
      this.reach = reach;
    }

    static Optional<Cutout> of(Arm whole, int click, int reach) {
      int from = Math.max(0, click - CONTINUUM_REACHES * reach);
      int to = Math.min(whole.size(), click + CONTINUUM_REACHES * reach + 1);
      if (to - from < 3) {
        return Optional.empty();
      }
      Arm arm = cut(whole, from, to);
      Smoothed smoothed = Smoothing.gaussian(arm, SIGMA_PIXELS);
      double[] finite = Arrays.stream(smoothed.flux().toArray()).filter(Double::isFinite).toArray();
      if (finite.length < 3) {
        return Optional.empty();
      }
      double continuum = Statistics.median(finite);
      double[] height = smoothed.flux().map(flux -> flux - continuum).toArray();
      return Optional.of(new Cutout(arm, height, smoothed.sigma().toArray(), reach));
    }

    private static Arm cut(Arm whole, int from, int to) {
      double[] ivar = new double[to - from];
      for (int i = from; i < to; i++) {
        ivar[i - from] = whole.goodIvar(i);
      }
      return new Arm(
          whole.name(),
          Samples.copyOfRange(whole.wavelength().toArray(), from, to),
          Samples.copyOfRange(whole.flux().toArray(), from, to),
          Samples.adopt(ivar));
    }

    Optional<Feature> feature(double wavelength, SnapMode mode) {
      int click = arm.wavelength().nearest(wavelength);
      int best = -1;
      double bestRank = 0;
      for (int i = Math.max(1, click - reach); i <= Math.min(arm.size() - 2, click + reach); i++) {
        double away = (double) (i - click) / reach;
        double rank = isExtremum(i) ? significance(i) * Math.exp(-0.5 * away * away) : 0;
        if (rank > bestRank) {
          best = i;
          bestRank = rank;
        }
      }
      if (best < 0) {
        return Optional.empty();
      }
      return Optional.of(mode == SnapMode.PEAK ? peak(best) : centroid(best));
    }

    private double significance(int i) {
      return Math.abs(height[i]) / noise[i];
    }

    private boolean isExtremum(int i) {
      double sign = Math.signum(height[i]);
      return sign * height[i] >= sign * height[i - 1]
          && sign * height[i] >= sign * height[i + 1]
          && sign != 0;
    }

    private Feature peak(int i) {
      double slope = (height[i + 1] - height[i - 1]) / 2;
      double curvature = height[i + 1] - 2 * height[i] + height[i - 1];
      double pixel = LineWindow.pixelWidth(arm.wavelength(), i);
      double shift = curvature == 0 ? 0 : Math.max(-1, Math.min(1, -slope / curvature));
      double error = curvature == 0 ? reach : Math.min(reach, slopeNoise(i) / Math.abs(curvature));
      return new Feature(
          arm.wavelength().at(i) + shift * pixel, error * pixel, height[i] > 0, significance(i));
    }

    /**
     * Noise of the slope of the smoothed flux: what moves the vertex of the parabola. The smoothed
     * flux is correlated from pixel to pixel, so the kernel's own slope is summed.
     */
    private double slopeNoise(int i) {
      int half = (int) (4 * SIGMA_PIXELS);
      double norm = SIGMA_PIXELS * Math.sqrt(2 * Math.PI);
      double variance = 0;
      for (int j = Math.max(0, i - half); j <= Math.min(arm.size() - 1, i + half); j++) {
        double u = (j - i) / SIGMA_PIXELS;
        double kernelSlope = u / SIGMA_PIXELS * Math.exp(-0.5 * u * u) / norm;
        variance += arm.isGood(j) ? kernelSlope * kernelSlope / arm.ivar().at(j) : 0;
      }
      return Math.sqrt(variance);
    }

    private Feature centroid(int i) {
      double sign = Math.signum(height[i]);
      double level = CENTROID_LEVEL * Math.abs(height[i]);
      int from = i;
      while (from > 0 && i - from < reach && sign * height[from - 1] > level) {
        from--;
      }
      int to = i;
      while (to < arm.size() - 1 && to - i < reach && sign * height[to + 1] > level) {
        to++;
      }
      return centreOfGravity(i, from, to);
    }

    private Feature centreOfGravity(int i, int from, int to) {
      double sum = 0;
      double moment = 0;
      for (int j = from; j <= to; j++) {
        sum += height[j];
        moment += height[j] * arm.wavelength().at(j);
      }
      double centre = moment / sum;
      double variance = 0;
      for (int j = from; j <= to; j++) {
        double away = arm.wavelength().at(j) - centre;
        variance += arm.isGood(j) ? away * away / arm.ivar().at(j) : 0;
      }
      double error = Math.sqrt(variance) / Math.abs(sum);
      return Double.isFinite(centre)
          ? new Feature(centre, error, height[i] > 0, significance(i))
          : peak(i);
    }
  }
}
