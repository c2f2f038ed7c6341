package org.lymanscope.engine.simulate.igm;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.simulate.canvas.FastMath;

/**
 * The two kinds of absorbers of Inoue et al. 2014 (MNRAS 442, 1805, their eqs. 4 to 8 and table 1):
 * the Lyα forest (LAF) and damped systems (DLA). In a step of redshift and column density N (cm⁻²)
 * there are f(z) g(N), with g ∝ N^−β exp(−N/10²¹) from 10¹² on, of integral 1, and f a power law of
 * 1 + z in each of some ranges. Only absorbers of more than {@link #LEAST} are drawn; what the
 * weaker ones do is smooth.
 */
enum AbsorberKind {
  LAF(500, 1.7, new double[] {1.2, 4.7}, new double[] {0.2, 2.7, 4.5}),
  DLA(1.1, 0.9, new double[] {2}, new double[] {1, 2});

  /** Least column density of single absorbers, cm⁻². */
  static final double LEAST = 1e13;

  private static final double LEAST_OF_ALL = 1e12;
  private static final double CUT_OFF = 1e21;

  /** Larger column densities do not occur: exp(−30). */
  private static final double LARGEST = 3e22;

  /** Below a ten-thousandth of the cut-off (natural logarithm) it does not matter. */
  private static final double NO_CUT_OFF = StrictMath.log(CUT_OFF / 1e4);

  private static final int STEPS = 2000;

  private final double beta;

  // Not changed after construction, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final double[] breaks;

  @SuppressWarnings("ImmutableEnumChecker")
  private final double[] slopes;

  /** Number density of single absorbers, extrapolated to z = 0, in each range of redshift. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final double[] levels;

  private final double norm;

  /** N to the power 1 − β at the ends. */
  private final double lowest;

  private final double highest;

  /**
   * Makes a kind.
   *
   * @param scale f at the first break
   * @param breaks redshifts where the slope of f changes
   * @param slopes of f in 1 + z, one more than breaks
   */
  AbsorberKind(double scale, double beta, double[] breaks, double[] slopes) {
    this.beta = beta;
    this.breaks = breaks;
    this.slopes = slopes;
    this.norm = integral(LEAST);
    this.lowest = StrictMath.pow(LEAST, 1 - beta);
    this.highest = StrictMath.pow(LARGEST, 1 - beta);
    this.levels = new double[slopes.length];
    double share = norm / integral(LEAST_OF_ALL);
    levels[0] = scale * share * StrictMath.pow(1 + breaks[0], -slopes[0]);
    for (int k = 0; k < breaks.length; k++) {
      levels[k + 1] = levels[k] * StrictMath.pow(1 + breaks[k], slopes[k] - slopes[k + 1]);
    }
  }

  private double integral(double from) {
    double step = StrictMath.log(LARGEST / from) / STEPS;
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double n = from * StrictMath.exp((i + 0.5) * step);
      sum += StrictMath.pow(n, 1 - beta) * StrictMath.exp(-n / CUT_OFF) * step;
    }
    return sum;
  }

  private int range(double z) {
    int range = 0;
    while (range < breaks.length && z >= breaks[range]) {
      range++;
    }
    return range;
  }

  /** Number of single absorbers in a step of redshift, over the step. */
  double density(double z) {
    int range = range(z);
    return levels[range] * StrictMath.pow(1 + z, slopes[range]);
  }

  /** Relative number of single absorbers in a step of ln N, over the step; of integral 1. */
  double perLogN(double n) {
    return StrictMath.pow(n, 1 - beta) * StrictMath.exp(-n / CUT_OFF) / norm;
  }

  /** What takes the absorbers of a sightline. */
  interface Taker {
    /**
     * Takes one.
     *
     * @param logShift ln(1 + z)
     * @param logColumn natural logarithm of its column density in cm⁻²
     */
    void take(double logShift, double logColumn);
  }

  /** Draws the absorbers between two redshifts. */
  void draw(double from, double to, RandomGenerator random, Taker taker) {
    double start = from;
    while (start < to) {
      int range = range(start);
      double end = range < breaks.length ? Math.min(to, breaks[range]) : to;
      drawRange(start, end, random, taker);
      start = end;
    }
  }

  /** Draws between two redshifts of one range. */
  private void drawRange(double from, double to, RandomGenerator random, Taker taker) {
    int range = range(from);
    double power = slopes[range] + 1;
    double low = StrictMath.pow(1 + from, power);
    double high = StrictMath.pow(1 + to, power);
    int count = Draw.poisson(random, levels[range] * (high - low) / power);
    for (int i = 0; i < count; i++) {
      double logShift = FastMath.log(Draw.uniform(random, low, high)) / power;
      taker.take(logShift, logColumn(random));
    }
  }

  private double logColumn(RandomGenerator random) {
    while (true) {
      double logColumn = FastMath.log(Draw.uniform(random, lowest, highest)) / (1 - beta);
      if (logColumn < NO_CUT_OFF
          || random.nextDouble() < FastMath.exp(-FastMath.exp(logColumn) / CUT_OFF)) {
        return logColumn;
      }
    }
  }
}
