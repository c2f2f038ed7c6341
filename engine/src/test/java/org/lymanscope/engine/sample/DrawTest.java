package org.lymanscope.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final int MANY = 200_000;

  @Test
  void normalDrawsHaveTheMomentsOfTheNormalDistribution() {
    SplittableRandom random = new SplittableRandom(5);
    double[] draws = DoubleStream.generate(() -> Draw.normal(random)).limit(MANY).toArray();
    assertThat(moment(draws, 1)).isCloseTo(0, within(0.01));
    assertThat(moment(draws, 2)).isCloseTo(1, within(0.015));
    assertThat(moment(draws, 3)).isCloseTo(0, within(0.04));
    assertThat(moment(draws, 4)).isCloseTo(3, within(0.1));
    long beyondTwo = DoubleStream.of(draws).filter(x -> Math.abs(x) > 2).count();
    assertThat(beyondTwo / (double) MANY).isCloseTo(0.0455, within(0.002));
  }

  @Test
  void everyDrawIsFinite() {
    for (long bits : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0xffff_ffffL}) {
      RandomGenerator constant = () -> bits;
      assertThat(Math.abs(Draw.normal(constant))).isLessThan(6.8);
    }
  }

  private static double moment(double[] draws, int order) {
    return DoubleStream.of(draws).map(x -> Math.pow(x, order)).average().orElseThrow();
  }
}
