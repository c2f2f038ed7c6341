package org.lymanscope.engine.random;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random numbers of other than even distribution, the same on every machine and in every Java:
 * {@code nextGaussian} may change from one Java to the next, and {@code Math} may differ in the
 * last bit between processors. The even numbers are those of {@link SplittableRandom}, which have
 * been the same since Java 8.
 */
public final class Draw {
  static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

  private static final Ziggurat ZIGGURAT = new Ziggurat(256, 3.654152885361009, 0.00492867323399);

  private Draw() {}

  /**
   * The stream of the {@code index}-th thing that a seed makes. What is drawn from it depends on
   * nothing else, so things can be made in any order and on any number of threads.
   */
  public static SplittableRandom stream(long seed, long index) {
    return new SplittableRandom(mix(mix(seed) + GOLDEN * (index + 1)));
  }

  /** 64 well mixed bits of {@code bits} (variant 13 of Stafford's mixers, as in SplitMix64). */
  public static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d0_49bb_1331_11ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Evenly between two numbers. */
  public static double uniform(RandomGenerator random, double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** Puts numbers into an order of which each is as likely (Fisher and Yates). */
  public static void shuffle(SplittableRandom random, int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = kept;
    }
  }

  /** From the normal distribution of mean 0 and variance 1; {@link NormalRun} makes many. */
  public static double normal(RandomGenerator random) {
    return ZIGGURAT.normal(random);
  }

  /** From a normal distribution. */
  public static double normal(RandomGenerator random, double mean, double sigma) {
    return mean + sigma * ZIGGURAT.normal(random);
  }

  /**
   * A positive factor of mean 1 whose natural logarithm is normal.
   *
   * @param sigma standard deviation of the logarithm
   */
  public static double factor(RandomGenerator random, double sigma) {
    return StrictMath.exp(sigma * ZIGGURAT.normal(random) - 0.5 * sigma * sigma);
  }

  /** From an exponential distribution. */
  public static double exponential(RandomGenerator random, double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /**
   * How many of independent events happen, where {@code mean} do on average. Takes a time that
   * grows with {@code mean}.
   */
  public static int poisson(RandomGenerator random, double mean) {
    // In portions, so that exp does not underflow.
    int count = 0;
    double left = mean;
    while (left > 0) {
      double portion = Math.min(left, 50);
      double limit = StrictMath.exp(-portion);
      for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
        count++;
      }
      left -= portion;
    }
    return count;
  }
}
