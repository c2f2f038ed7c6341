package org.lymanscope.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralLine;

class InjectedLineTest {
  private static final int SIZE = 2000;

  /** A flat continuum of 1 with noise of 1/√ivar and one Gaussian of σ 2.5 Å. */
  private static Arm arm(double centre, double flux, double ivar, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Samples grid = SmoothingTest.grid(SIZE);
    Samples values =
        grid.map(
            wave -> {
              double u = (wave - centre) / 2.5;
              double line = flux / (2.5 * Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * u * u);
              return 1 + line + random.nextGaussian() / Math.sqrt(ivar);
            });
    return new Arm("b", grid, values, Samples.constant(SIZE, ivar));
  }

  @Property(tries = 100)
  void snapFindsInjectedLines(
      @ForAll @DoubleRange(min = 5200, max = 6400) double centre,
      @ForAll @DoubleRange(min = -8, max = 8) double off,
      @ForAll SnapMode mode,
      @ForAll boolean emission,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double flux = emission ? 12 : -12;
    Arm arm = arm(centre, flux, 9, seed);
    Feature feature = FeatureSnap.snap(arm, centre + off, mode).orElseThrow();
    assertThat(feature.emission()).isEqualTo(emission);
    assertThat(feature.wavelength()).isCloseTo(centre, within(6 * feature.error() + 0.3));
    assertThat(feature.error()).isLessThan(1.5);
  }

  @Test
  void errorOfThePeakIsItsScatter() {
    double sum = 0;
    double square = 0;
    double promised = 0;
    int draws = 400;
    for (int seed = 0; seed < draws; seed++) {
      Feature feature =
          FeatureSnap.snap(arm(5600.3, 12, 25, seed), 5601, SnapMode.PEAK).orElseThrow();
      double off = feature.wavelength() - 5600.3;
      sum += off;
      square += off * off;
      promised += feature.error() / draws;
    }
    double scatter = Math.sqrt(square / draws - sum / draws * (sum / draws));
    assertThat(scatter).isBetween(0.6 * promised, 1.6 * promised);
    assertThat(sum / draws).isCloseTo(0, within(0.1));
  }

  @Property(tries = 60)
  void strengthIsWhatWasInjected(
      @ForAll @DoubleRange(min = 5200, max = 6400) double centre,
      @ForAll @DoubleRange(min = -20, max = 20) double flux,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    LineStrength strength =
        LineStrength.measure(arm(centre, flux, 16, seed), centre, 600).orElseThrow();
    assertThat(strength.flux()).isCloseTo(flux, within(5 * strength.error() + 0.02));
    assertThat(strength.continuum()).isCloseTo(1, within(0.2));
  }

  @Test
  void nothingToMeasureGivesNothing() {
    Samples grid = SmoothingTest.grid(SIZE);
    Arm dead = new Arm("b", grid, Samples.constant(SIZE, 1), Samples.constant(SIZE, 0));
    assertThat(FeatureSnap.snap(dead, 5500, SnapMode.PEAK)).isEmpty();
    assertThat(LineStrength.measure(dead, 5500)).isEmpty();
    assertThat(MeanFlux.between(dead, 5000, 6000)).isEmpty();
    assertThat(RobustRange.of(dead, 5000, 6000)).isEmpty();
    Arm good = arm(5500, 0, 1, 1);
    assertThat(FeatureSnap.snap(good, 3000, SnapMode.PEAK)).isEmpty();
    assertThat(LineStrength.measure(good, 3000)).isEmpty();
    assertThat(SingleLineHypotheses.compare(dead, 5500)).isNotEmpty();
  }

  @Test
  void realOxygenEmitterComesOutAsOne() {
    // [O II] at 5600 Å: z = 0.502; Hβ and [O III] fall at 7304, 7451 and 7523 Å.
    Samples grid =
        Samples.copyOf(IntStream.range(0, 7781).mapToDouble(i -> 3600 + 0.8 * i).toArray());
    SplittableRandom random = new SplittableRandom(5);
    double[][] lines = {{5600, 10}, {7304, 3.3}, {7451, 2.8}, {7523, 8.3}};
    Samples flux =
        grid.map(
            wave -> {
              double value = 0.1 + 0.2 * random.nextGaussian();
              for (double[] line : lines) {
                double u = (wave - line[0]) / 2;
                value += line[1] / (2 * Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * u * u);
              }
              return value;
            });
    Arm arm = new Arm(Arm.JOINED, grid, flux, Samples.constant(grid.size(), 25));
    LineHypothesis first = SingleLineHypotheses.compare(arm, 5600).get(0);
    assertThat(first.line().name()).isEqualTo("OII_3728");
    assertThat(first.matches()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void onlyLymanAlphaInEmissionGivesALymanAlphaRedshift() {
    SpectralLine lya = new SpectralLine("LYA", "Lyα", 1215.6701, LineKind.BOTH, 1, "");
    SpectralLine civ = new SpectralLine("CIV", "C IV", 1549.06, LineKind.BOTH, 1, "");
    Feature peak = new Feature(4862.68, 0.5, true, 9);
    Feature trough = new Feature(4862.68, 0.5, false, 9);
    assertThat(peak.redshiftAs(lya).kind()).isEqualTo(RedshiftKind.LYA);
    assertThat(peak.redshiftAs(lya).z()).isCloseTo(3, within(1e-5));
    assertThat(peak.redshiftAs(lya).error()).isCloseTo(0.5 / 1215.67, within(1e-7));
    assertThat(trough.redshiftAs(lya).kind()).isEqualTo(RedshiftKind.SYSTEMIC);
    assertThat(peak.redshiftAs(civ).kind()).isEqualTo(RedshiftKind.SYSTEMIC);
  }

  @Test
  void rangeIgnoresOutliersAndMaskedPixels() {
    double[] flux = arm(5500, 0, 100, 3).flux().toArray();
    flux[100] = 1e9;
    Arm arm =
        new Arm("b", SmoothingTest.grid(SIZE), Samples.copyOf(flux), Samples.constant(SIZE, 1));
    FluxRange range = RobustRange.of(arm, 5000, 6600).orElseThrow();
    assertThat(range.low()).isBetween(0.5, 0.9);
    assertThat(range.high()).isBetween(1.1, 1.5);
    Arm flat = new Arm("b", SmoothingTest.grid(2), Samples.copyOf(3, 3), Samples.copyOf(1, 1));
    assertThat(RobustRange.of(flat, 0, 9000).orElseThrow().low()).isLessThan(3);
  }
}
