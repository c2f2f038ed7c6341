package org.lymanscope.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalRunTest {
  private static final int MANY = 32_000_001;

  private static float[] drawn(long seed, int size) {
    float[] drawn = new float[size];
    new NormalRun().fill(new SplittableRandom(seed), drawn, 0, size);
    return drawn;
  }

  @Test
  void manyNumbersHaveTheMomentsAndTheTailOfTheNormalDistribution() {
    float[] drawn = drawn(11, MANY);
    double[] moments = new double[7];
    for (float one : drawn) {
      double power = 1;
      for (int order = 1; order < moments.length; order++) {
        power *= one;
        moments[order] += power / MANY;
      }
    }
    double sigma = 1 / Math.sqrt(MANY);
    assertThat(moments[1]).isCloseTo(0, within(4.5 * sigma));
    assertThat(moments[2]).isCloseTo(1, within(4.5 * sigma * Math.sqrt(2)));
    assertThat(moments[3]).isCloseTo(0, within(4.5 * sigma * Math.sqrt(15)));
    assertThat(moments[4]).isCloseTo(3, within(4.5 * sigma * Math.sqrt(96)));
    assertThat(moments[6]).isCloseTo(15, within(4.5 * sigma * Math.sqrt(10_170)));
    // Shares of the normal distribution from tables. The tail begins at 3.852.
    share(drawn, 0, 0.5);
    share(drawn, 0.67449, 0.75000008);
    share(drawn, 1.281552, 0.90000008);
    share(drawn, 3, 0.99865010);
    share(drawn, 3.852046, 0.99994143);
    share(drawn, 4, 0.99996833);
    share(drawn, 4.5, 0.9999966023);
    share(drawn, 5, 0.99999971335);
  }

  private static void share(float[] drawn, double below, double expected) {
    int count = 0;
    int mirrored = 0;
    for (float one : drawn) {
      count += one < below ? 1 : 0;
      mirrored += one > -below ? 1 : 0;
    }
    double sigma = Math.sqrt(expected * (1 - expected) / drawn.length);
    assertThat((double) count / drawn.length).isCloseTo(expected, within(4.5 * sigma));
    assertThat((double) mirrored / drawn.length).isCloseTo(expected, within(4.5 * sigma));
  }

  /** Kolmogorov and Smirnov, and χ², both at the borders of the layers, on either side of 0. */
  @Test
  void noLayerHasMoreOrLessThanIsUnderTheCurve() {
    int layers = NormalRun.LAYERS;
    double[] border = new double[layers];
    for (int i = 1; i < layers; i++) {
      border[i] = NormalRun.ZIGGURAT.edge(layers - i);
    }
    long[] counts = new long[2 * layers];
    for (float one : drawn(12, MANY)) {
      int found = Arrays.binarySearch(border, Math.abs(one));
      int cell = found >= 0 ? found : -found - 2;
      counts[one < 0 ? layers - 1 - cell : layers + cell]++;
    }
    double chi2 = 0;
    double ahead = 0;
    double furthest = 0;
    for (int i = 0; i < counts.length; i++) {
      int cell = i < layers ? layers - 1 - i : i - layers;
      double expected = MANY * probability(border[cell], cell + 1 < layers ? border[cell + 1] : 9);
      chi2 += (counts[i] - expected) * (counts[i] - expected) / expected;
      ahead += counts[i] - expected;
      furthest = Math.max(furthest, Math.abs(ahead));
    }
    assertThat(chi2).isCloseTo(counts.length, within(4.5 * Math.sqrt(2.0 * counts.length)));
    // Larger in one of 30,000 cases only.
    assertThat(furthest / Math.sqrt(MANY)).isLessThan(2.35);
  }

  /** That a normal number lies between two numbers, by Simpson's rule. */
  private static double probability(double from, double to) {
    int steps = 400;
    double step = (to - from) / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
      double x = from + i * step;
      sum += weight * Math.exp(-0.5 * x * x);
    }
    return sum * step / 3 / Math.sqrt(2 * Math.PI);
  }

  /** Numbers, signs and squares, up to 100 places apart and a whole block apart. */
  @Test
  void neighboursHaveNothingInCommon() {
    float[] drawn = drawn(13, 2_000_000);
    int[] lags = new int[102];
    Arrays.setAll(lags, i -> i < 100 ? i + 1 : NormalRun.BLOCK + i - 100);
    double[] chi2 = new double[3];
    for (int lag : lags) {
      double[] sums = new double[3];
      int pairs = drawn.length - lag;
      for (int i = 0; i < pairs; i++) {
        double here = drawn[i];
        double there = drawn[i + lag];
        sums[0] += here * there;
        sums[1] += Math.signum(here * there);
        sums[2] += (here * here - 1) * (there * there - 1) / 2;
      }
      for (int kind = 0; kind < 3; kind++) {
        chi2[kind] += sums[kind] * sums[kind] / pairs;
      }
    }
    for (double one : chi2) {
      assertThat(one).isCloseTo(lags.length, within(4.5 * Math.sqrt(2.0 * lags.length)));
    }
  }

  @Test
  void runsOfNeighbouringSeedsHaveNothingInCommon() {
    int size = 64;
    int seeds = 40_000;
    double[] mean = new double[size];
    double[] square = new double[size];
    double[] product = new double[size];
    float[] before = drawn(0, size);
    for (int seed = 1; seed <= seeds; seed++) {
      float[] now = drawn(seed, size);
      for (int i = 0; i < size; i++) {
        mean[i] += now[i];
        square[i] += (now[i] * now[i] - 1) / Math.sqrt(2);
        product[i] += now[i] * before[i];
      }
      before = now;
    }
    for (double[] sums : new double[][] {mean, square, product}) {
      double chi2 = Arrays.stream(sums).map(sum -> sum * sum / seeds).sum();
      assertThat(chi2).isCloseTo(size, within(4.5 * Math.sqrt(2.0 * size)));
    }
  }

  @Test
  void numbersFollowFromTheStreamAloneWhereverTheyGo() {
    float[] all = drawn(5, 5000);
    NormalRun used = new NormalRun();
    used.fill(new SplittableRandom(6), new float[3000], 0, 3000);
    for (int size : new int[] {1, 7, NormalRun.BLOCK, NormalRun.BLOCK + 1, 4321}) {
      float[] part = new float[size + 20];
      used.fill(new SplittableRandom(5), part, 13, 13 + size);
      assertThat(Arrays.copyOfRange(part, 13, 13 + size)).containsExactly(Arrays.copyOf(all, size));
    }
  }

  @Test
  void onlyTheAskedPlacesAreFilledAndTheyStayTheSame() {
    float[] drawn = new float[7];
    new NormalRun().fill(new SplittableRandom(3), drawn, 2, 5);
    assertThat(drawn[1]).isZero();
    assertThat(drawn[5]).isZero();
    assertThat(new float[] {drawn[2], drawn[3], drawn[4]})
        .containsExactly(-1.5073757f, -1.3982594f, 0.1679582f);
    SplittableRandom random = new SplittableRandom(3);
    new NormalRun().fill(random, drawn, 4, 4);
    assertThat(random.nextLong()).isEqualTo(new SplittableRandom(3).nextLong());
  }
}
