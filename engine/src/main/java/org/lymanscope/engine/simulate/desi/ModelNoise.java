package org.lymanscope.engine.simulate.desi;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.canvas.FastMath;

/** Noise of DESI by a model: see {@link NoiseCurve}. Thread-safe. */
public final class ModelNoise implements Noise {
  /**
   * Flux of the dark sky (V = 21.1 mag per square arcsecond) in a fibre of 1.52″, against the part
   * of a point's light that enters it (0.58): 10⁻¹⁷ erg/s/cm²/Å. A target as bright doubles the
   * variance.
   */
  private static final double SKY_FLUX = 4.0;

  /**
   * Errors of the sky subtraction that ivar does not know of, in σ at the peak of strong lines. In
   * real coadds the scatter there is 0.9 to 1.45 times what ivar says, 1.04 in the median.
   */
  private static final double SKY_ERROR = 0.3;

  /** Sky lines of one such stretch (pixels) err together: they come from the same molecules. */
  private static final int TOGETHER = 250;

  private static final NoiseCurve CURVE = NoiseCurve.standard();

  @Override
  public void add(Fibre fibre, Pixels pixels, SplittableRandom random) {
    float[] flux = pixels.flux();
    float[] normals = pixels.drawNormals(random);
    double scale = fibre.noise() * Math.sqrt(NoiseCurve.REFERENCE_TIME / fibre.exposureTime());
    for (int i = 0; i < DesiCamera.PIXELS; i++) {
      double loss = CURVE.logLoss(i, fibre.hole());
      double sky = CURVE.sigma(i) * scale * (loss == 0 ? 1 : FastMath.exp(loss));
      double variance = sky * sky * withSource(flux[i]);
      flux[i] += (float) (Math.sqrt(variance) * normals[i]);
      pixels.ivar()[i] = (float) (1 / variance);
      pixels.mask()[i] = 0;
    }
    addSkyErrors(fibre, pixels, random);
    Defects.add(fibre, pixels, random);
  }

  /** How many times the photons of a source of this flux raise the variance. */
  static double withSource(double flux) {
    return 1 + Math.max(0, flux) / SKY_FLUX;
  }

  private static void addSkyErrors(Fibre fibre, Pixels pixels, RandomGenerator random) {
    double error = 0;
    double shift = 0;
    for (int i = 0; i < DesiCamera.PIXELS; i++) {
      if (i % TOGETHER == 0) {
        error = fibre.skyResiduals() * SKY_ERROR * Draw.normal(random);
        shift = fibre.skyResiduals() * SKY_ERROR * Draw.normal(random);
      }
      double share = CURVE.skyShare(i);
      if (share > 0.5) {
        // A wrong brightness has the shape of the line, a wrong wavelength that of its slope.
        double slope = CURVE.skyShare(Math.min(i + 1, DesiCamera.PIXELS - 1)) - share;
        double off = error * share + shift * 4 * slope;
        pixels.flux()[i] += (float) (off / Math.sqrt(pixels.ivar()[i]));
      }
    }
  }
}
