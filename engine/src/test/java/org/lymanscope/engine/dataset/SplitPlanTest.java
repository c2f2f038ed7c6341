package org.lymanscope.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.spectrum.ObjectId;

class SplitPlanTest {
  @Test
  void objectsAreDealtOutInTheSharesAskedFor() {
    SplitPlan plan = new SplitPlan(7, 0.2, 0.1);
    Map<Split, Integer> counts = new EnumMap<>(Split.class);
    int objects = 50_000;
    for (int i = 0; i < objects; i++) {
      counts.merge(
          plan.of(ObjectId.ofTarget("desi", 39_627_000_000_000_000L + i)), 1, Integer::sum);
    }
    assertThat(counts.get(Split.VALIDATION) / (double) objects).isCloseTo(0.2, within(0.01));
    assertThat(counts.get(Split.TEST) / (double) objects).isCloseTo(0.1, within(0.01));
    assertThat(counts.get(Split.TRAINING) / (double) objects).isCloseTo(0.7, within(0.01));
  }

  @Test
  void anotherSeedDealsOtherwiseAndTheSameOneDoesNot() {
    int different = 0;
    for (int i = 0; i < 1000; i++) {
      ObjectId object = ObjectId.ofTarget("desi", i);
      assertThat(new SplitPlan(1, 0.5, 0).of(object))
          .isEqualTo(new SplitPlan(1, 0.5, 0).of(object));
      different +=
          new SplitPlan(1, 0.5, 0).of(object) == new SplitPlan(2, 0.5, 0).of(object) ? 0 : 1;
    }
    assertThat(different).isBetween(430, 570);
  }

  @Test
  void sharesHaveToFit() {
    assertThatThrownBy(() -> new SplitPlan(1, 0.8, 0.3)).hasMessageContaining("0.8 and 0.3");
  }
}
