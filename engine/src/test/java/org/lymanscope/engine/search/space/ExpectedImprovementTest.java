package org.lymanscope.engine.search.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.random.Draw;

class ExpectedImprovementTest {
  @Test
  void tableOfTheNormalDistribution() {
    // z = 0: σ φ(0)
    assertThat(ExpectedImprovement.of(5, 2, 5)).isEqualTo(2 * 0.3989422804, within(1e-9));
    // z = 1: σ (Φ(1) + φ(1))
    assertThat(ExpectedImprovement.of(7, 2, 5))
        .isEqualTo(2 * (0.8413447461 + 0.2419707245), within(1e-9));
    // z = −2: σ (φ(2) − 2 Φ(−2))
    assertThat(ExpectedImprovement.of(1, 2, 5))
        .isEqualTo(2 * (0.0539909665 - 2 * 0.0227501319), within(1e-9));
  }

  @Test
  void isTheMeanOfWhatIsDrawn() {
    SplittableRandom random = Draw.stream(3, 0);
    double sum = 0;
    int draws = 200_000;
    for (int i = 0; i < draws; i++) {
      sum += Math.max(0, Draw.normal(random, 0.3, 0.8) - 1);
    }
    assertThat(ExpectedImprovement.of(0.3, 0.8, 1)).isEqualTo(sum / draws, within(0.003));
  }

  @Test
  void withoutDoubtOnlyTheDifferenceCounts() {
    assertThat(ExpectedImprovement.of(3, 0, 2)).isEqualTo(1);
    assertThat(ExpectedImprovement.of(1, 0, 2)).isZero();
    assertThat(ExpectedImprovement.of(-1e6, 1e-3, 2)).isZero();
  }
}
