package org.lymanscope.engine.simulate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.spectrum.SpectralClass;

class LbgTest {
  private static final double Z = 3;
  private final Canvas canvas = new Canvas();

  private Painted paint(Lbg source, long index) {
    canvas.begin(Z);
    return source.paint(canvas, 24, Draw.stream(11, index));
  }

  private Painted paint(double rank, long index) {
    return paint(new Lbg(new Range(rank, rank), Optional.empty()), index);
  }

  /** Largest flux at Lyα over the mean redward of it. */
  private double peak() {
    double peak = 0;
    for (int i = canvas.pixel(1205); i < canvas.pixel(1228); i++) {
      peak = Math.max(peak, canvas.flux()[i]);
    }
    return peak / canvas.mean(1228 * (1 + Z), 1250 * (1 + Z));
  }

  @Test
  void aFifthHasNoNetEmissionLine() {
    int many = 2000;
    int none = 0;
    for (int i = 0; i < many; i++) {
      paint((i + 0.5) / many, i);
      none += peak() <= 1 ? 1 : 0;
    }
    assertThat((double) none / many).isCloseTo(0.20, within(0.02));
  }

  /** Published means of the quartiles: Shapley et al. 2003, table 3. */
  @Test
  void netWidthsHaveThePublishedMeansOfTheirQuartiles() {
    double[] published = {-14.92, -1.10, 11.00, 52.63};
    for (int q = 0; q < 4; q++) {
      double sum = 0;
      int many = 4000;
      for (int i = 0; i < many; i++) {
        sum += LyaStrength.net((q + (i + 0.5) / many) / 4);
      }
      assertThat(sum / many).isCloseTo(published[q], within(0.1));
    }
  }

  @Test
  void strengthGrowsWithRankWithoutJumps() {
    double before = LyaStrength.net(0);
    for (int i = 1; i <= 10_000; i++) {
      double rank = i / 10_000.0;
      assertThat(LyaStrength.net(rank)).isGreaterThanOrEqualTo(before);
      if (rank > 0.01 && rank < 0.98) {
        assertThat(LyaStrength.net(rank) - before).as("at %s", rank).isLessThan(0.3);
      }
      assertThat(LyaStrength.emission(rank)).isGreaterThanOrEqualTo(0);
      assertThat(LyaStrength.absorption(rank)).isPositive();
      before = LyaStrength.net(rank);
    }
  }

  @ParameterizedTest
  @EnumSource
  void templatesAreAllAlike(LyaQuartile quartile) {
    Lbg source = new Lbg(new Range(0, 1), Optional.of(quartile));
    Painted first = paint(source, 1);
    double[] flux = canvas.flux().clone();
    Painted second = paint(source, 2);
    assertThat(second).isEqualTo(first);
    assertThat(canvas.flux()).isEqualTo(flux);
    assertThat(first.template()).isEqualTo(quartile.label());
  }

  @Test
  void galaxiesAreNotAlike() {
    Painted first = paint(0.6, 1);
    double[] flux = canvas.flux().clone();
    Painted second = paint(0.6, 2);
    assertThat(second.lyaWidth()).isEqualTo(first.lyaWidth());
    assertThat(second.slope()).isNotEqualTo(first.slope());
    assertThat(canvas.flux()).isNotEqualTo(flux);
  }

  @Test
  void strongEmittersAreLyaEmitters() {
    assertThat(paint(0.95, 1).spectralClass()).isEqualTo(SpectralClass.LAE);
    assertThat(paint(0.1, 1).spectralClass()).isEqualTo(SpectralClass.LBG);
    assertThat(paint(0.1, 1).lyaVelocity()).isNaN();
  }

  /**
   * Peaks lie to the red of the systemic redshift, as their truth says, and so does the peak seen.
   */
  @Test
  void lyaPeaksWhereItsTruthSays() {
    double sum = 0;
    for (int i = 0; i < 200; i++) {
      Painted painted = paint(0.9, i);
      int best = 0;
      for (int k = canvas.pixel(1205); k < canvas.pixel(1230); k++) {
        best = canvas.flux()[k] > canvas.flux()[best] ? k : best;
      }
      double velocity = (Canvas.wavelength(best) / (1 + Z) / 1215.67 - 1) * 299_792.458;
      assertThat(velocity).isCloseTo(painted.lyaVelocity(), within(35.0));
      sum += painted.lyaVelocity();
    }
    assertThat(sum / 200).isCloseTo(335, within(30.0));
  }
}
