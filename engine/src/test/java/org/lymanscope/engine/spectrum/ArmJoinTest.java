package org.lymanscope.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArmJoinTest {
  @Test
  void alignedGridsShareTheirOverlap() {
    Arm blue = arm("b", new double[] {1, 2, 3}, new double[] {10, 10, 10}, new double[] {1, 1, 1});
    Arm red = arm("r", new double[] {3, 4}, new double[] {20, 20}, new double[] {3, 1});

    Arm joined = ArmJoin.join(List.of(blue, red));

    assertThat(joined.wavelength()).isEqualTo(Samples.copyOf(1, 2, 3, 4));
    // (1·10 + 3·20) / 4 by hand
    assertThat(joined.flux()).isEqualTo(Samples.copyOf(10, 10, 17.5, 20));
    assertThat(joined.ivar()).isEqualTo(Samples.copyOf(1, 1, 4, 1));
  }

  @Test
  void shiftedGridIsInterpolatedOntoTheBluerOne() {
    Arm blue = arm("b", new double[] {1, 2, 3}, new double[] {0, 0, 0}, new double[] {1, 1, 1});
    Arm red = arm("r", new double[] {2.5, 3.5}, new double[] {10, 20}, new double[] {1, 3});

    Arm joined = ArmJoin.join(List.of(blue, red));

    assertThat(joined.wavelength()).isEqualTo(Samples.copyOf(1, 2, 3, 3.5));
    // at 3: red is 15 with ivar 2, blue 0 with ivar 1
    assertThat(joined.flux().at(2)).isEqualTo(10, within(1e-12));
    assertThat(joined.ivar().at(2)).isEqualTo(3, within(1e-12));
    assertThat(joined.flux().at(1)).isZero();
  }

  @Test
  void maskedPixelsTakeNoPart() {
    Arm blue =
        new Arm(
            "b",
            Samples.copyOf(1, 2, 3),
            Samples.copyOf(1, 1, 99),
            Samples.copyOf(1, 1, 1),
            Optional.of(PixelMask.copyOf(0, 0, 4)),
            Optional.empty());
    Arm red = arm("r", new double[] {3, 4}, new double[] {5, 5}, new double[] {1, 1});

    Arm joined = ArmJoin.join(List.of(blue, red));

    assertThat(joined.flux().at(2)).isEqualTo(5);
    assertThat(joined.isGood(2)).isTrue();
  }

  @Test
  void aPixelThatNoArmSawWellStaysBadAndKeepsItsFlux() {
    Arm only = arm("b", new double[] {1, 2}, new double[] {7, 8}, new double[] {0, 1});

    Arm joined = ArmJoin.join(List.of(only));

    assertThat(joined.flux().at(0)).isEqualTo(7);
    assertThat(joined.isGood(0)).isFalse();
    assertThat(joined.goodFraction()).isEqualTo(0.5);
  }

  @Property(tries = 100)
  void joinedIsIncreasingAndKeepsAConstantFlux(
      @ForAll @IntRange(min = 2, max = 60) int blueSize,
      @ForAll @IntRange(min = 2, max = 60) int redSize,
      @ForAll @DoubleRange(min = 0, max = 80) double shift) {
    Arm blue = flat("b", 100, blueSize);
    Arm red = flat("r", 100 + shift, redSize);

    Arm joined = ArmJoin.join(List.of(blue, red));

    assertThat(joined.wavelength().isStrictlyIncreasing()).isTrue();
    assertThat(joined.wavelength().last())
        .isCloseTo(Math.max(blue.wavelength().last(), red.wavelength().last()), within(2e-3));
    for (int i = 0; i < joined.size(); i++) {
      assertThat(joined.flux().at(i)).isCloseTo(3, within(1e-12));
      assertThat(joined.ivar().at(i)).isBetween(2 - 1e-12, 4 + 1e-12);
    }
  }

  private static Arm flat(String name, double from, int size) {
    double[] wavelength = new double[size];
    for (int i = 0; i < size; i++) {
      wavelength[i] = from + i;
    }
    return new Arm(
        name, Samples.adopt(wavelength), Samples.constant(size, 3), Samples.constant(size, 2));
  }

  private static Arm arm(String name, double[] wavelength, double[] flux, double[] ivar) {
    return new Arm(name, Samples.copyOf(wavelength), Samples.copyOf(flux), Samples.copyOf(ivar));
  }
}
