package org.lymanscope.engine.analysis;

import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;

/** Smooths a spectrum without losing sight of its noise. */
public final class Smoothing {
  /** The kernel ends here, in units of its own σ; 6·10⁻⁵ of its area lies outside. */
  private static final double TRUNCATION = 4;

  private Smoothing() {}

  /**
   * Gaussian smoothing weighted by inverse variance: s = Σ g w f / Σ g w with w the ivar of a good
   * pixel (0 for others), and the propagated variance Σ g² w / (Σ g w)². Pixels are treated as
   * independent, so σ is that of one smoothed value; neighbouring smoothed values are correlated.
   *
   * @param sigmaPixels σ of the kernel in pixels, at least 0; 0 leaves the flux as it is
   * @throws IllegalArgumentException if {@code sigmaPixels} is negative or not finite
   */
  public static Smoothed gaussian(Arm arm, double sigmaPixels) {
    if (!(sigmaPixels >= 0 && Double.isFinite(sigmaPixels))) {
      throw new IllegalArgumentException("sigma " + sigmaPixels + " pixels");
    }
    double[] kernel = kernel(sigmaPixels);
    int n = arm.size();
    double[] weight = new double[n];
    double[] weighted = new double[n];
    for (int i = 0; i < n; i++) {
      weight[i] = arm.goodIvar(i);
      weighted[i] = weight[i] * arm.flux().at(i);
    }
    double[] flux = new double[n];
    double[] sigma = new double[n];
    for (int i = 0; i < n; i++) {
      double norm = 0;
      double variance = 0;
      for (int j = Math.max(0, i - kernel.length + 1); j < Math.min(n, i + kernel.length); j++) {
        double g = kernel[Math.abs(i - j)];
        norm += g * weight[j];
        flux[i] += g * weighted[j];
        variance += g * g * weight[j];
      }
      flux[i] = norm > 0 ? flux[i] / norm : Double.NaN;
      sigma[i] = norm > 0 ? Math.sqrt(variance) / norm : Double.NaN;
    }
    return new Smoothed(Samples.adopt(flux), Samples.adopt(sigma));
  }

  /** One half of the kernel, its maximum first; not normalised. */
  private static double[] kernel(double sigmaPixels) {
    double[] half = new double[(int) Math.ceil(TRUNCATION * sigmaPixels) + 1];
    half[0] = 1;
    for (int k = 1; k < half.length; k++) {
      half[k] = Math.exp(-0.5 * (k / sigmaPixels) * (k / sigmaPixels));
    }
    return half;
  }
}
