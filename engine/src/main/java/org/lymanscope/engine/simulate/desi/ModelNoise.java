package org.lymanscope.engine.simulate.desi;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.canvas.FastMath;

/** Noise of DESI by a model: see {@link NoiseCurve}. Thread-safe. */
public final class ModelNoise {
  /** Bit 2 of DESI's pixel mask: a cosmic ray was found. */
  public static final int COSMIC = 1 << 2;

  /** Share of cosmic rays that nobody found. */
  private static final double UNDETECTED = 0.2;

  /** Mean number of masked stretches in an arm that are no cosmic rays: bad columns. */
  private static final double BAD_COLUMNS = 0.7;

  /** Bit 10: bad column of the detector. */
  public static final int BAD_COLUMN = 1 << 10;

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

  private ModelNoise() {}

  /**
   * Adds noise.
   *
   * @param pixels noiseless flux on entry in {@code flux}; all else is written
   */
  public static void add(Fibre fibre, Pixels pixels, RandomGenerator random) {
    float[] flux = pixels.flux();
    double scale = fibre.noise() * Math.sqrt(NoiseCurve.REFERENCE_TIME / fibre.exposureTime());
    for (int i = 0; i < DesiCamera.PIXELS; i++) {
      double hole = CURVE.hole(i);
      double sky = CURVE.sigma(i) * scale * (hole == 0 ? 1 : FastMath.exp(fibre.hole() * hole));
      double variance = sky * sky * (1 + Math.max(0, flux[i]) / SKY_FLUX);
      flux[i] += (float) (Math.sqrt(variance) * Draw.normal(random));
      pixels.ivar()[i] = (float) (1 / variance);
      pixels.mask()[i] = 0;
    }
    addSkyErrors(fibre, pixels, random);
    addDefects(fibre, pixels, random);
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

  /** Cosmic rays, bad columns and dead arms; also for noise that is not ours. */
  static void addDefects(Fibre fibre, Pixels pixels, RandomGenerator random) {
    for (DesiCamera camera : DesiCamera.values()) {
      boolean dead = random.nextDouble() < fibre.deadArms();
      int rays = Draw.poisson(random, fibre.cosmicRays());
      for (int k = 0; k < rays; k++) {
        hit(camera, pixels, random);
      }
      int columns = fibre.cosmicRays() > 0 ? Draw.poisson(random, BAD_COLUMNS) : 0;
      for (int k = 0; k < columns; k++) {
        maskColumn(camera, pixels, random);
      }
      if (dead) {
        kill(camera, pixels);
      }
    }
  }

  private static void hit(DesiCamera camera, Pixels pixels, RandomGenerator random) {
    int width = 1 + random.nextInt(3);
    int first = camera.offset() + random.nextInt(camera.pixels() - width);
    double strength = Draw.uniform(random, 8, 60);
    boolean found = random.nextDouble() > UNDETECTED;
    for (int i = first; i < first + width; i++) {
      if (pixels.ivar()[i] > 0) {
        pixels.flux()[i] += (float) (strength / Math.sqrt(pixels.ivar()[i]));
      }
      if (found) {
        pixels.mask()[i] |= COSMIC;
        pixels.ivar()[i] = 0;
      }
    }
  }

  private static void maskColumn(DesiCamera camera, Pixels pixels, RandomGenerator random) {
    int width = 2 + random.nextInt(4);
    int first = camera.offset() + random.nextInt(camera.pixels() - width);
    for (int i = first; i < first + width; i++) {
      pixels.mask()[i] |= BAD_COLUMN;
      pixels.ivar()[i] = 0;
    }
  }

  private static void kill(DesiCamera camera, Pixels pixels) {
    for (int i = camera.offset(); i < camera.offset() + camera.pixels(); i++) {
      pixels.flux()[i] = 0;
      pixels.ivar()[i] = 0;
      pixels.mask()[i] = 0;
    }
  }
}
