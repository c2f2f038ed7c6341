package org.lymanscope.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalRunTest {
  private static final int MANY = 4_000_001;

  @Test
  void manyNormalNumbersFollowTheNormalDistribution() {
    float[] drawn = new float[MANY];
    Draw.normals(new SplittableRandom(11), drawn, 0, MANY);
    double[] moments = new double[5];
    double neighbours = 0;
    for (int i = 0; i < MANY; i++) {
      double power = 1;
      for (int order = 1; order < 5; order++) {
        power *= drawn[i];
        moments[order] += power / MANY;
      }
      neighbours += i > 0 ? (double) drawn[i] * drawn[i - 1] / MANY : 0;
    }
    double sigma = 1 / Math.sqrt(MANY);
    assertThat(moments[1]).isCloseTo(0, within(4.5 * sigma));
    assertThat(moments[2]).isCloseTo(1, within(4.5 * sigma * Math.sqrt(2)));
    assertThat(moments[3]).isCloseTo(0, within(4.5 * sigma * Math.sqrt(15)));
    assertThat(moments[4]).isCloseTo(3, within(4.5 * sigma * Math.sqrt(96)));
    assertThat(neighbours).isCloseTo(0, within(4.5 * sigma));
    // Shares of the normal distribution from tables, also far out in the tail.
    share(drawn, 0.67449, 0.75);
    share(drawn, 1.281552, 0.9);
    share(drawn, 3, 0.99865010);
    share(drawn, 3.654153, 0.99987098);
    share(drawn, 4.5, 0.9999966023);
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

  @Test
  void onlyTheAskedPlacesAreFilledAndTheyStayTheSame() {
    float[] drawn = new float[7];
    Draw.normals(new SplittableRandom(3), drawn, 2, 5);
    assertThat(drawn[1]).isZero();
    assertThat(drawn[5]).isZero();
    assertThat(new float[] {drawn[2], drawn[3], drawn[4]})
        .containsExactly(-1.1368619f, -0.7074075f, -0.428572f);
  }
}
