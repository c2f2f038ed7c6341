package org.lymanscope.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.spectrum.SpectralClass;

class VerdictsTest {
  /** Confidences in any order; those of the class are marked by an L. */
  private static Verdicts of(String words) {
    return new Verdicts(Stream.of(words.split(" ")).map(VerdictsTest::verdict).toList());
  }

  private static Verdict verdict(String word) {
    boolean member = word.endsWith("L");
    double sure = Double.parseDouble(word.replace("L", ""));
    SpectralClass what = member ? SpectralClass.LBG : SpectralClass.STAR;
    return Verdict.of(MadeRows.row(what, 3, 23), SpectralClass.LBG, sure, 3, Double.NaN);
  }

  /**
   * By hand: as many of the surest as there are of the class (n), of equally sure ones their share.
   *
   * <ol>
   *   <li>n = 3: 0.9 L, 0.8, 0.7 L make 2 of 3
   *   <li>n = 4: 0.9 L, 0.8 and two of the four of 0.7, of which two are L: 1 + 2 · 2/4 of 4
   *   <li>n = 2: one of the three of 0.5, of which one is L: 1 + 1/3 of 2
   *   <li>the same where the L of 0.5 is named last: order says nothing
   *   <li>all the same: the share of the class, as by guessing
   *   <li>n = 2, all that is equally sure is taken: nothing to share
   *   <li>n = 3: NaN is sure of nothing, as are those of 0: 1 + two of the four, of which two are L
   *   <li>perfect, and as wrong as can be
   * </ol>
   */
  @ParameterizedTest
  @CsvSource({
    "0.1 0.9L 0.7L 0.8 0.2L, 2/3, 0.7",
    "0.7L 0.8 0.7 0.9L 0.7L 0.7 0.2L, 2/4, 0.7",
    "0.9L 0.5L 0.5 0.5 0.1, 4/6, 0.5",
    "0.5 0.1 0.5 0.9L 0.5L, 4/6, 0.5",
    "0.3 0.3L 0.3 0.3 0.3L, 2/5, 0.3",
    "0.9 0.9L 0.2L, 1/2, 0.9",
    "NaNL 0.4L 0 0L NaN, 2/3, 0",
    "0.2 0.8L 0.7L, 1/1, 0.7",
    "0.9 0.2L, 0/1, 0.9"
  })
  void scoreByHand(String words, String share, double threshold) {
    String[] parts = share.split("/");
    double expected = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    assertThat(of(words).score()).isCloseTo(expected, within(1e-12));
    assertThat(of(words).equalThreshold()).isEqualTo(threshold);
  }

  /** Below, at and above the threshold of the second table above. */
  @ParameterizedTest
  @CsvSource({
    "0, 7, 4, 0.5714, 1",
    "0.7, 6, 3, 0.5, 0.75",
    "0.71, 2, 1, 0.5, 0.25",
    "0.95, 0, 0, NaN, 0"
  })
  void countsAtAThreshold(
      double threshold, int found, int right, double purity, double efficiency) {
    Counts counts = of("0.7L 0.8 0.7 0.9L 0.7L 0.7 0.2L").counts(threshold);
    assertThat(counts).isEqualTo(new Counts(7, 4, found, right, right, 0));
    assertThat(text(counts.purity())).isEqualTo(text(purity));
    assertThat(text(counts.efficiency())).isEqualTo(text(efficiency));
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  @Test
  void withoutAnyOfTheClassThereIsNoScore() {
    Verdicts none = of("0.9 0.2");
    assertThat(none.score()).isNaN();
    assertThat(none.equalThreshold()).isNaN();
    assertThat(none.counts(0.5).efficiency()).isNaN();
    assertThat(none.counts(0.5).purity()).isZero();
  }
}
