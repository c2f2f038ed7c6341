package org.lymanscope.engine.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaiaDispersionTest {
  /** Entries of GaiaXPy's table that are no knots of ours. */
  @ParameterizedTest
  @CsvSource({
    "BP, 50.78685, 331", "BP, 27.52574, 455", "BP, 13.39648, 679",
    "RP, 13.41848, 641", "RP, 37.77830, 865", "RP, 50.69919, 1049"
  })
  void agreesWithTheFullTable(GaiaDispersion band, double pseudoWavelength, double nanometres) {
    assertThat(band.nanometres(pseudoWavelength)).isCloseTo(nanometres, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"BP, 330, 680", "RP, 640, 1050"})
  void samplesAreInOrderOfWavelengthAndInsideTheBand(GaiaDispersion band, double from, double to) {
    List<GaiaDispersion.Sample> samples = band.samples(481);

    assertThat(samples).hasSizeGreaterThan(250);
    assertThat(samples)
        .isSortedAccordingTo((a, b) -> Double.compare(a.nanometres(), b.nanometres()));
    assertThat(samples.get(0).nanometres()).isBetween(from, from + 3);
    assertThat(samples.get(samples.size() - 1).nanometres()).isBetween(to - 3, to);
  }

  @Test
  void otherNamesAreNoBands() {
    assertThat(GaiaDispersion.of("bp")).contains(GaiaDispersion.BP);
    assertThat(GaiaDispersion.of("")).isEmpty();
  }
}
