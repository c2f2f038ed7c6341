package org.lymanscope.engine.sample;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.spectrum.Samples;

/**
 * What one camera recorded of one target: arrays of one length, in single precision as in the file.
 * Lives only while a file is written.
 */
final class SimulatedArm {
  /** Bit 2 of DESI's pixel mask: a cosmic ray was found. */
  private static final int COSMIC = 1 << 2;

  /** Mean number of cosmic rays that coadding left in an arm, and the part nobody found. */
  private static final double COSMIC_RAYS = 1.5;

  private static final double UNDETECTED = 0.2;

  private final float[] flux;
  private final float[] ivar;
  private final int[] mask;

  private SimulatedArm(int size) {
    flux = new float[size];
    ivar = new float[size];
    mask = new int[size];
  }

  /**
   * Adds noise to a noiseless spectrum.
   *
   * @param truth noiseless flux on the grid of the camera
   * @param noise what the camera's σ is multiplied with: exposure time, fibre
   */
  static SimulatedArm observe(Camera camera, Samples truth, double noise, RandomGenerator random) {
    int n = truth.size();
    SimulatedArm arm = new SimulatedArm(n);
    for (int i = 0; i < n; i++) {
      double sigma = camera.sigma().at(i) * noise;
      arm.flux[i] = (float) (truth.at(i) + sigma * Draw.normal(random));
      arm.ivar[i] = (float) (1 / (sigma * sigma));
    }
    int rays = (int) (2 * COSMIC_RAYS * random.nextDouble() + 0.5);
    for (int k = 0; k < rays; k++) {
      arm.hit(random);
    }
    return arm;
  }

  /** An arm whose amplifier failed: no flux, no information. */
  static SimulatedArm dead(int size) {
    return new SimulatedArm(size);
  }

  /** Flux, 10⁻¹⁷ erg/s/cm²/Å. */
  float[] flux() {
    return flux;
  }

  /** Inverse variance; 0 where there is no information. */
  float[] ivar() {
    return ivar;
  }

  /** DESI's mask bits. */
  int[] mask() {
    return mask;
  }

  private void hit(RandomGenerator random) {
    int first = random.nextInt(flux.length - 2);
    double strength = Draw.uniform(random, 15, 60);
    boolean found = random.nextDouble() > UNDETECTED;
    for (int i = first; i < first + 2; i++) {
      if (ivar[i] > 0) {
        flux[i] += (float) (strength / Math.sqrt(ivar[i]));
      }
      if (found) {
        mask[i] |= COSMIC;
        ivar[i] = 0;
      }
    }
  }
}
