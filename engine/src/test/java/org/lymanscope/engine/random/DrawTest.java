package org.lymanscope.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final int MANY = 400_000;

  @Test
  void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
    SplittableRandom random = new SplittableRandom(1);
    double[] drawn = DoubleStream.generate(() -> Draw.normal(random)).limit(MANY).toArray();
    assertThat(moment(drawn, 1)).isCloseTo(0, within(5 / Math.sqrt(MANY)));
    assertThat(moment(drawn, 2)).isCloseTo(1, within(5 * Math.sqrt(2.0 / MANY)));
    assertThat(moment(drawn, 3)).isCloseTo(0, within(5 * Math.sqrt(15.0 / MANY)));
    assertThat(moment(drawn, 4)).isCloseTo(3, within(5 * Math.sqrt(96.0 / MANY)));
  }

  /** Kolmogorov and Smirnov, against quantiles of the normal distribution from tables. */
  @Test
  void normalNumbersFollowItsDistributionAlsoInTheTail() {
    SplittableRandom random = new SplittableRandom(2);
    double[] drawn = DoubleStream.generate(() -> Draw.normal(random)).limit(MANY).toArray();
    double[][] quantiles = {
      {-2.326348, 0.01},
      {-1.281552, 0.1},
      {-0.674490, 0.25},
      {0, 0.5},
      {0.253347, 0.6},
      {1.644854, 0.95},
      {3, 0.99865010},
      {3.7, 0.99989220},
      {4, 0.99996833},
    };
    for (double[] quantile : quantiles) {
      long below = Arrays.stream(drawn).filter(one -> one < quantile[0]).count();
      double sigma = Math.sqrt(quantile[1] * (1 - quantile[1]) / MANY);
      assertThat((double) below / MANY)
          .as("below %s", quantile[0])
          .isCloseTo(quantile[1], within(4.5 * sigma));
    }
  }

  @Test
  void theFirstNumbersOfASeedStayTheSame() {
    SplittableRandom random = Draw.stream(20_260_101, 7);
    double[] drawn = DoubleStream.generate(() -> Draw.normal(random)).limit(3).toArray();
    assertThat(drawn).containsExactly(-2.156790632768471, 0.7263885546477621, -0.724010145754408);
  }

  @Test
  void streamsOfNeighbouringIndicesAndSeedsHaveNothingInCommon() {
    int n = 2000;
    double[] here = new double[n];
    double[] there = new double[n];
    for (int i = 0; i < n; i++) {
      here[i] = Draw.normal(Draw.stream(5, i));
      there[i] = Draw.normal(Draw.stream(6, i));
    }
    assertThat(correlation(here, there, 0)).isCloseTo(0, within(4.5 / Math.sqrt(n)));
    assertThat(correlation(here, here, 1)).isCloseTo(0, within(4.5 / Math.sqrt(n)));
    assertThat(correlation(here, there, 1)).isCloseTo(0, within(4.5 / Math.sqrt(n)));
    assertThat(moment(here, 2)).isCloseTo(1, within(4.5 * Math.sqrt(2.0 / n)));
  }

  @Test
  void otherDistributionsHaveTheirMeans() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 100_000;
    assertThat(DoubleStream.generate(() -> Draw.factor(random, 0.5)).limit(n).average().orElse(0))
        .isCloseTo(1, within(0.01));
    assertThat(
            DoubleStream.generate(() -> Draw.exponential(random, 3)).limit(n).average().orElse(0))
        .isCloseTo(3, within(0.05));
    double[] small = DoubleStream.generate(() -> Draw.poisson(random, 2.5)).limit(n).toArray();
    assertThat(moment(small, 1)).isCloseTo(2.5, within(0.03));
    double[] large = DoubleStream.generate(() -> Draw.poisson(random, 120)).limit(5000).toArray();
    assertThat(moment(large, 1)).isCloseTo(120, within(0.7));
    assertThat(Arrays.stream(large).map(one -> (one - 120) * (one - 120)).average().orElse(0))
        .isCloseTo(120, within(12.0));
    assertThat(Draw.poisson(random, 0)).isZero();
  }

  private static double moment(double[] values, int order) {
    return Arrays.stream(values).map(one -> Math.pow(one, order)).average().orElse(Double.NaN);
  }

  private static double correlation(double[] left, double[] right, int lag) {
    double sum = 0;
    for (int i = 0; i + lag < left.length; i++) {
      sum += left[i] * right[i + lag];
    }
    return sum / (left.length - lag);
  }
}
