package org.lymanscope.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.PixelMask;
import org.lymanscope.engine.spectrum.Samples;

class SmoothingTest {
  static Samples grid(int size) {
    double[] wave = new double[size];
    for (int i = 0; i < size; i++) {
      wave[i] = 5000 + 0.8 * i;
    }
    return Samples.adopt(wave);
  }

  @Property(tries = 50)
  void constantStaysWhatItIs(
      @ForAll @DoubleRange(min = -10, max = 10) double level,
      @ForAll @DoubleRange(min = 0, max = 26) double sigma,
      @ForAll @IntRange(min = 2, max = 300) int size) {
    SplittableRandom random = new SplittableRandom(size);
    Samples ivar = Samples.constant(size, 1).map(one -> random.nextDouble());
    Arm arm = new Arm("b", grid(size), Samples.constant(size, level), ivar);
    for (double value : Smoothing.gaussian(arm, sigma).flux().toArray()) {
      assertThat(value).isCloseTo(level, within(1e-9));
    }
  }

  @Test
  void noKernelLeavesFluxAndNoise() {
    Arm arm = new Arm("b", grid(3), Samples.copyOf(1, 5, 2), Samples.copyOf(4, 1, 0));
    Smoothed smoothed = Smoothing.gaussian(arm, 0);
    assertThat(smoothed.flux()).isEqualTo(Samples.copyOf(1, 5, Double.NaN));
    assertThat(smoothed.sigma()).isEqualTo(Samples.copyOf(0.5, 1, Double.NaN));
  }

  @Test
  void byHand() {
    // Kernel of σ = 1: 1, e^-1/2 (0.60653), e^-2 (0.13534); ivar 1, 4, 1.
    Arm arm = new Arm("b", grid(3), Samples.copyOf(0, 1, 0), Samples.copyOf(1, 4, 1));
    Smoothed smoothed = Smoothing.gaussian(arm, 1);
    double g = Math.exp(-0.5);
    assertThat(smoothed.flux().at(1)).isCloseTo(4 / (4 + 2 * g), within(1e-12));
    assertThat(smoothed.sigma().at(1))
        .isCloseTo(Math.sqrt(4 + 2 * g * g) / (4 + 2 * g), within(1e-12));
  }

  @Test
  void maskedPixelsHaveNoWeight() {
    int n = 41;
    double[] flux = new double[n];
    flux[20] = 1e6;
    int[] bits = new int[n];
    bits[20] = 4;
    Arm arm =
        new Arm(
            "b",
            grid(n),
            Samples.copyOf(flux),
            Samples.constant(n, 1),
            Optional.of(PixelMask.copyOf(bits)),
            Optional.empty());
    for (double value : Smoothing.gaussian(arm, 3).flux().toArray()) {
      assertThat(value).isZero();
    }
  }

  @Test
  void propagatedNoiseIsThatOfManyDraws() {
    int n = 61;
    SplittableRandom random = new SplittableRandom(11);
    Samples ivar = Samples.constant(n, 1).map(one -> 0.2 + random.nextDouble());
    double sum = 0;
    double square = 0;
    double promised = 0;
    int draws = 4000;
    for (int k = 0; k < draws; k++) {
      double[] flux = new double[n];
      for (int i = 0; i < n; i++) {
        flux[i] = random.nextGaussian() / Math.sqrt(ivar.at(i));
      }
      Smoothed smoothed = Smoothing.gaussian(new Arm("b", grid(n), Samples.adopt(flux), ivar), 2.5);
      sum += smoothed.flux().at(30);
      square += smoothed.flux().at(30) * smoothed.flux().at(30);
      promised = smoothed.sigma().at(30);
    }
    double scatter = Math.sqrt(square / draws - sum / draws * (sum / draws));
    // Error of a standard deviation from 4,000 draws is 1.1 %.
    assertThat(scatter).isCloseTo(promised, within(0.05 * promised));
  }

  @Test
  void negativeWidthIsRefused() {
    Arm arm = new Arm("b", grid(2), Samples.copyOf(1, 1), Samples.copyOf(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Smoothing.gaussian(arm, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Smoothing.gaussian(arm, Double.NaN));
  }
}
