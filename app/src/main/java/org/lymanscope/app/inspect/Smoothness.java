package org.lymanscope.app.inspect;

import javafx.beans.property.DoubleProperty;

/** The steps of the smoothing. */
final class Smoothness {
  private static final double[] STEPS = {0, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 26};

  private Smoothness() {}

  /** Moves σ (pixels) to the next larger (1) or smaller (−1) step. */
  static void step(DoubleProperty sigma, int direction) {
    int nearest = 0;
    for (int i = 0; i < STEPS.length; i++) {
      if (Math.abs(STEPS[i] - sigma.get()) < Math.abs(STEPS[nearest] - sigma.get())) {
        nearest = i;
      }
    }
    sigma.set(STEPS[Math.min(STEPS.length - 1, Math.max(0, nearest + direction))]);
  }
}
