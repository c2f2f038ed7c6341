package org.lymanscope.engine.simulate.desi;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.random.Draw;

/** What goes wrong in single pixels and arms. */
final class Defects {
  /** Bit 2 of DESI's pixel mask: a cosmic ray was found. */
  static final int COSMIC = 1 << 2;

  /** Bit 10: bad column of the detector. */
  static final int BAD_COLUMN = 1 << 10;

  /** Share of cosmic rays that nobody found. */
  private static final double UNDETECTED = 0.2;

  /** Bad columns for each cosmic ray. */
  private static final double COLUMNS = 0.5;

  private Defects() {}

  /** Adds cosmic rays (some of them found and masked), bad columns and dead arms. */
  static void add(Fibre fibre, Pixels pixels, RandomGenerator random) {
    for (DesiCamera camera : DesiCamera.values()) {
      boolean dead = random.nextDouble() < fibre.deadArms();
      int rays = Draw.poisson(random, fibre.cosmicRays());
      for (int k = 0; k < rays; k++) {
        hit(camera, pixels, random);
      }
      int columns = Draw.poisson(random, COLUMNS * fibre.cosmicRays());
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

  /** An arm whose amplifier failed: no flux, no information. */
  private static void kill(DesiCamera camera, Pixels pixels) {
    for (int i = camera.offset(); i < camera.offset() + camera.pixels(); i++) {
      pixels.flux()[i] = 0;
      pixels.ivar()[i] = 0;
      pixels.mask()[i] = 0;
    }
  }
}
