package org.lymanscope.engine.sample;

import java.util.random.RandomGenerator;

/**
 * Random numbers that are the same on every machine and in every Java: {@code nextGaussian} may
 * change from one Java to the next, and {@code Math} may differ in the last bit between processors.
 */
final class Draw {
  private static final double PER_HALF = 0x1p-32;
  private static final long LOW_HALF = 0xffff_ffffL;

  private Draw() {}

  /** Evenly between two numbers. */
  static double uniform(RandomGenerator random, double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /**
   * From the normal distribution of mean 0 and variance 1, by Box and Muller 1958 (Ann. Math.
   * Statist. 29, 610) from the two halves of one draw; never beyond 6.8.
   */
  static double normal(RandomGenerator random) {
    long bits = random.nextLong();
    double radius = ((bits >>> 32) + 0.5) * PER_HALF;
    double angle = (bits & LOW_HALF) * PER_HALF;
    return Math.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(2 * Math.PI * angle);
  }
}
