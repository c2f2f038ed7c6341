package org.lymanscope.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArmTest {
  private static final Samples GRID = Samples.copyOf(1, 2, 3);
  private static final Samples ONES = Samples.copyOf(1, 1, 1);

  @Test
  void goodNeedsInformationAndNoMaskBit() {
    Arm arm =
        new Arm(
            "b",
            GRID,
            ONES,
            Samples.copyOf(4, 0, 4),
            Optional.of(PixelMask.copyOf(0, 0, 2)),
            Optional.empty());

    assertThat(arm.isGood(0)).isTrue();
    assertThat(arm.isGood(1)).isFalse();
    assertThat(arm.isGood(2)).isFalse();
    assertThat(arm.goodIvar(2)).isZero();
    assertThat(arm.sigma(0)).isEqualTo(0.5);
    assertThat(arm.sigma(1)).isNaN();
    assertThat(arm.goodFraction()).isEqualTo(1.0 / 3);
  }

  @Test
  void refusesWhatWouldPoisonLaterSums() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arm("b", GRID, Samples.copyOf(1, Double.NaN, 1), ONES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arm("b", Samples.copyOf(1, 3, 2), ONES, ONES))
        .withMessageContaining("increasing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arm("b", GRID, Samples.copyOf(1, 1), ONES))
        .withMessageContaining("lengths 3, 2, 3");
  }
}
