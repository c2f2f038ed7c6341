package org.lymanscope.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void aCopyDoesNotSeeLaterChanges() {
    double[] mine = {1, 2};
    Samples samples = Samples.copyOf(mine);
    mine[0] = 9;
    samples.toArray()[1] = 9;

    assertThat(samples).isEqualTo(Samples.copyOf(1, 2)).hasSameHashCodeAs(Samples.copyOf(1, 2));
  }

  @Test
  void equalNeighboursAndNanAreNotIncreasing() {
    assertThat(Samples.copyOf(1, 1).isStrictlyIncreasing()).isFalse();
    assertThat(Samples.copyOf(1, Double.NaN).isStrictlyIncreasing()).isFalse();
    assertThat(Samples.copyOf(Double.NaN).isStrictlyIncreasing()).isFalse();
    assertThat(Samples.copyOf(1, 2).isStrictlyIncreasing()).isTrue();
  }

  @Test
  void infinityIsNotFinite() {
    assertThat(Samples.copyOf(1, Double.POSITIVE_INFINITY).isFinite()).isFalse();
    assertThat(Samples.copyOf().isFinite()).isTrue();
  }

  @Property(tries = 300)
  void nearestIsNeverBeatenByAnother(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.1, max = 5) Double> steps,
      @ForAll @DoubleRange(min = -5, max = 110) double value) {
    double[] grid = new double[steps.size()];
    double at = 0;
    for (int i = 0; i < grid.length; i++) {
      at += steps.get(i);
      grid[i] = at;
    }
    double found = Math.abs(grid[Samples.copyOf(grid).nearest(value)] - value);

    for (double other : grid) {
      assertThat(found).isLessThanOrEqualTo(Math.abs(other - value));
    }
  }
}
