package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.spectrum.Samples;

class ColumnsTest {
  private static final int FINE = 400;

  @Property(tries = 200)
  void aLineIsWhatWouldBeSeenByLookingEverywhere(
      @ForAll @IntRange(min = 2, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll @DoubleRange(min = -20, max = 30) double left,
      @ForAll @DoubleRange(min = 0.5, max = 80) double extent,
      @ForAll long seed) {
    Samples x = increasing(new Random(seed), n);
    Samples y = values(new Random(seed + 1), n);
    Columns columns = Columns.ofLine(x, y, left, left + extent, count);

    for (int c = 0; c < count; c++) {
      double from = left + extent * c / count;
      double to = left + extent * (c + 1) / count;
      for (int k = 0; k <= FINE; k++) {
        double value = interpolated(x, y, from + (to - from) * k / FINE);
        if (!Double.isNaN(value)) {
          assertThat(columns.low(c)).isLessThanOrEqualTo(value + 1e-9);
          assertThat(columns.high(c)).isGreaterThanOrEqualTo(value - 1e-9);
        }
      }
    }
  }

  @Property(tries = 200)
  void stepsHoldExactlyTheValuesThatReachIntoTheColumn(
      @ForAll @IntRange(min = 2, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll @DoubleRange(min = -20, max = 30) double left,
      @ForAll @DoubleRange(min = 0.5, max = 80) double extent,
      @ForAll long seed) {
    Samples x = increasing(new Random(seed), n);
    Samples y = values(new Random(seed + 1), n);
    Columns columns = Columns.ofSteps(x, y, left, left + extent, count);

    double width = extent / count;
    for (int c = 0; c < count; c++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        double begin = i == 0 ? x.at(0) - (x.at(1) - x.at(0)) / 2 : (x.at(i - 1) + x.at(i)) / 2;
        double end =
            i == n - 1 ? x.at(i) + (x.at(i) - x.at(i - 1)) / 2 : (x.at(i) + x.at(i + 1)) / 2;
        if (begin <= left + (c + 1) * width && end >= left + c * width) {
          low = Math.min(low, y.at(i));
          high = Math.max(high, y.at(i));
        }
      }
      boolean empty = low == Double.POSITIVE_INFINITY;
      assertThat(Double.valueOf(columns.low(c)))
          .isEqualTo(Double.valueOf(empty ? Double.NaN : low));
      assertThat(Double.valueOf(columns.high(c)))
          .isEqualTo(Double.valueOf(empty ? Double.NaN : high));
    }
  }

  @Test
  void neighbouringColumnsOfALineTouch() {
    Samples x = Samples.copyOf(0, 10);
    Samples y = Samples.copyOf(0, 100);
    Columns columns = Columns.ofLine(x, y, 0, 10, 5);

    assertThat(columns.low(0)).isZero();
    for (int c = 1; c < 5; c++) {
      assertThat(columns.low(c)).isCloseTo(columns.high(c - 1), within(1e-9));
    }
  }

  @Test
  void nothingIsDrawnAcrossAGap() {
    Samples x = Samples.copyOf(0, 1, 2, 3, 4);
    Samples y = Samples.copyOf(1, 1, Double.NaN, 1, 1);

    assertThat(Columns.ofLine(x, y, 0, 4, 4).low(1)).isEqualTo(1);
    assertThat(Columns.ofLine(x, y, 1.25, 2.75, 1).low(0)).isNaN();
    assertThat(Columns.ofSteps(x, y, 1.6, 2.4, 1).low(0)).isNaN();
  }

  private static Samples increasing(Random random, int n) {
    double[] x = new double[n];
    double at = 0;
    for (int i = 0; i < n; i++) {
      at += 0.01 + random.nextDouble();
      x[i] = at;
    }
    return Samples.adopt(x);
  }

  private static Samples values(Random random, int n) {
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = random.nextGaussian();
    }
    return Samples.adopt(y);
  }

  private static double interpolated(Samples x, Samples y, double at) {
    for (int i = 1; i < x.size(); i++) {
      if (at >= x.at(i - 1) && at <= x.at(i)) {
        double part = (at - x.at(i - 1)) / (x.at(i) - x.at(i - 1));
        return y.at(i - 1) + part * (y.at(i) - y.at(i - 1));
      }
    }
    return Double.NaN;
  }
}
