package org.lymanscope.engine.simulate.source;

import java.util.function.DoubleUnaryOperator;

/**
 * How strong Lyα is at a rank from 0 to 1. Net rest equivalent widths are distributed so that the
 * means of their quartiles are those that Shapley et al. 2003 (ApJ 588, 65) publish: −14.92, −1.10,
 * 11.00 and 52.63 Å; a quarter is above 20 Å. Between, it is our choice: exponential tails on both
 * sides, and a smooth course.
 *
 * <p>The net width is emission less damped absorption. Absorption fades with rank. Below rank
 * {@link #FIRST_EMISSION} there is none but absorption; from rank 0.2 on the emission rises above
 * the continuum. So a fifth of all LBGs have no net emission line, in this sense: flux nowhere
 * above the continuum from 1205 to 1230 Å, before the intergalactic medium. (Net widths are
 * negative for about 45 %.)
 */
final class LyaStrength {
  /** Below this rank there is no emission at all. */
  private static final double FIRST_EMISSION = 0.15;

  private static final double FIRST_EDGE = -6.5;
  private static final double SECOND_EDGE = 4.3;
  private static final double THIRD_EDGE = 20;
  private static final double ABSORPTION_TAIL = 8.42;
  private static final double EMISSION_TAIL = 32.63;
  private static final double BEND = 1.343;

  /** Of 4,000 none is stronger. */
  private static final double LARGEST = 250;

  private static final double SMALLEST = -50;

  /** Where absorption ends to be all there is: rank and width (Å), to the red less. */
  private static final double[][] ABSORPTION = {{0.375, 6}, {0.625, 4}, {0.875, 2}, {1, 1}};

  /**
   * Published widths are measured behind the intergalactic medium and where the continuum falls to
   * the blue; so much (Å) is missing from the emission then.
   */
  private static final double MISSING = 0.8;

  /** Means of absorption and emission over the quartiles. */
  static final QuartileCurve ABSORPTION_MEAN = means(LyaStrength::absorption);

  static final QuartileCurve EMISSION_MEAN = means(LyaStrength::emission);

  private LyaStrength() {}

  private static QuartileCurve means(DoubleUnaryOperator of) {
    int steps = 4000;
    double[] means = new double[4];
    for (int i = 0; i < steps; i++) {
      means[4 * i / steps] += of.applyAsDouble((i + 0.5) / steps) * 4 / steps;
    }
    return new QuartileCurve(means);
  }

  /** Net rest equivalent width as published, Å; positive in emission. */
  static double net(double rank) {
    if (rank < 0.25) {
      double tail = ABSORPTION_TAIL * StrictMath.log(0.25 / Math.max(rank, 1e-4));
      return Math.max(SMALLEST, FIRST_EDGE - tail);
    }
    if (rank < 0.5) {
      return FIRST_EDGE + (rank - 0.25) / 0.25 * (SECOND_EDGE - FIRST_EDGE);
    }
    if (rank < 0.75) {
      double part = StrictMath.pow((rank - 0.5) / 0.25, BEND);
      return SECOND_EDGE + part * (THIRD_EDGE - SECOND_EDGE);
    }
    double tail = EMISSION_TAIL * StrictMath.log(0.25 / Math.max(1 - rank, 1e-4));
    return Math.min(LARGEST, THIRD_EDGE + tail);
  }

  /** Width of the damped absorption, Å, positive. */
  static double absorption(double rank) {
    if (rank <= FIRST_EMISSION) {
      return -net(rank);
    }
    double from = FIRST_EMISSION;
    double value = -net(FIRST_EMISSION);
    for (double[] knot : ABSORPTION) {
      if (rank <= knot[0]) {
        return value + (rank - from) / (knot[0] - from) * (knot[1] - value);
      }
      from = knot[0];
      value = knot[1];
    }
    return value;
  }

  /** Width of the emission against the unabsorbed continuum, Å. */
  static double emission(double rank) {
    if (rank <= FIRST_EMISSION) {
      return 0;
    }
    double share = Math.min(1, (rank - FIRST_EMISSION) / (0.375 - FIRST_EMISSION));
    return net(rank) + absorption(rank) + share * MISSING;
  }
}
