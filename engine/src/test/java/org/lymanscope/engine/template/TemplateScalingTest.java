package org.lymanscope.engine.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;

class TemplateScalingTest {
  private static final Samples GRID = grid();
  private static final Template LBG = TemplateLibrary.builtIn().get(2);

  private static Samples grid() {
    double[] wave = new double[7781];
    for (int i = 0; i < wave.length; i++) {
      wave[i] = 3600 + 0.8 * i;
    }
    return Samples.adopt(wave);
  }

  private static Arm arm(Samples flux, double ivar) {
    return new Arm(Arm.JOINED, GRID, flux, Samples.constant(GRID.size(), ivar));
  }

  /** The template as seen from z, times amplitude; 0 where it does not reach. */
  private static double[] seen(Template template, double z, double amplitude) {
    ScaledTemplate unit =
        TemplateScaling.scale(template, z, arm(Samples.constant(GRID.size(), 1), 1));
    double[] flux = new double[GRID.size()];
    int from = GRID.firstAtLeast(unit.wavelength().first());
    for (int i = 0; i < unit.flux().size(); i++) {
      flux[from + i] = unit.flux().at(i) / unit.amplitude() * amplitude;
    }
    return flux;
  }

  @Property(tries = 30)
  void findsTheAmplitudeThatWasPutIn(
      @ForAll @DoubleRange(min = 2, max = 4) double z,
      @ForAll @DoubleRange(min = 0.1, max = 10) double amplitude,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double[] flux = seen(LBG, z, amplitude);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < flux.length; i++) {
      flux[i] += random.nextGaussian();
    }
    ScaledTemplate scaled = TemplateScaling.scale(LBG, z, arm(Samples.adopt(flux), 1));
    double power = 0;
    for (double unit : seen(LBG, z, 1)) {
      power += unit * unit;
    }
    assertThat(scaled.amplitude()).isCloseTo(amplitude, within(5 / Math.sqrt(power)));
    assertThat(scaled.chi2() / scaled.pixels()).isCloseTo(1, within(0.1));
  }

  @Test
  void withoutNoiseTheFitIsExact() {
    ScaledTemplate scaled =
        TemplateScaling.scale(LBG, 3.1, arm(Samples.adopt(seen(LBG, 3.1, 2.5)), 4));
    assertThat(scaled.amplitude()).isCloseTo(2.5, within(1e-9));
    assertThat(scaled.wavelength().last()).isLessThanOrEqualTo(9824);
  }

  @Test
  void amplitudeIsNeverNegative() {
    ScaledTemplate scaled =
        TemplateScaling.scale(LBG, 3, arm(Samples.constant(GRID.size(), -1), 1));
    assertThat(scaled.amplitude()).isZero();
  }

  @Test
  void forestIsPutInOnce() {
    double[] flux = seen(LBG, 3, 1);
    double blue = mean(flux, 1050 * 4, 1170 * 4);
    Template plain =
        new Template("", SpectralClass.LBG, LBG.restWavelength(), LBG.basis(), IgmModel.NONE);
    double unabsorbed = mean(seen(plain, 3, 1), 1050 * 4, 1170 * 4);
    // Mean of Inoue et al. over rest 1050–1170 Å at z = 3: 0.751.
    assertThat(blue / unabsorbed).isCloseTo(0.751, within(0.01));
  }

  @Test
  void templateThatReachesNowhereGivesNothing() {
    Arm arm = arm(Samples.constant(GRID.size(), 1), 1);
    ScaledTemplate scaled = TemplateScaling.scale(LBG, 30, arm);
    assertThat(scaled.wavelength().size()).isZero();
    assertThat(scaled.amplitude()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> TemplateScaling.scale(LBG, -1, arm));
  }

  @Test
  void basisThatRepeatsItselfStillFits() {
    Template twice =
        new Template(
            "twice",
            SpectralClass.LBG,
            LBG.restWavelength(),
            List.of(LBG.flux(), LBG.flux()),
            IgmModel.INOUE14);
    double[] flux = seen(LBG, 3, 2);
    ScaledTemplate scaled = TemplateScaling.scale(twice, 3, arm(Samples.adopt(flux), 1));
    assertThat(scaled.chi2()).isLessThan(1e-9);
  }

  private static double mean(double[] flux, double from, double to) {
    double sum = 0;
    int first = GRID.firstAtLeast(from);
    int last = GRID.firstAtLeast(to);
    for (int i = first; i < last; i++) {
      sum += flux[i];
    }
    return sum / (last - first);
  }
}
