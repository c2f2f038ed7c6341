package org.lymanscope.engine.search.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianRuleTest {
  private static final MedianRule RULE = new MedianRule(2, 3);
  private static final List<List<Double>> EARLIER =
      List.of(List.of(0.1, 0.5, 0.9), List.of(0.4, 0.3), List.of(0.2, 0.6), List.of(0.9));

  @Test
  void theBestSoFarIsComparedWithTheMedianOfTheBestSoFar() {
    // After two epochs the earlier ones had reached 0.5, 0.4 and 0.6; the last did not come there.
    assertThat(RULE.stops(List.of(0.1, 0.49), EARLIER)).isTrue();
    assertThat(RULE.stops(List.of(0.1, 0.5), EARLIER)).isFalse();
    assertThat(RULE.stops(List.of(0.55, 0.1), EARLIER)).isFalse();
  }

  @Test
  void firstEpochsAndFewTrialsAreNoGroundToStop() {
    assertThat(RULE.stops(List.of(0.0), EARLIER)).isFalse();
    assertThat(RULE.stops(List.of(0.0, 0.0, 0.0), EARLIER)).isFalse();
    assertThat(RULE.stops(List.of(0.0, 0.0), EARLIER.subList(1, 4))).isFalse();
  }

  @Test
  void theMedianOfAnEvenNumberLiesInTheMiddle() {
    MedianRule rule = new MedianRule(1, 4);
    assertThat(rule.stops(List.of(0.29), EARLIER)).isTrue(); // of 0.1, 0.2, 0.4, 0.9
    assertThat(rule.stops(List.of(0.31), EARLIER)).isFalse();
  }

  @Test
  void noNumberIsWorseThanAny() {
    assertThat(RULE.stops(List.of(Double.NEGATIVE_INFINITY, -9.0), EARLIER)).isTrue();
  }
}
