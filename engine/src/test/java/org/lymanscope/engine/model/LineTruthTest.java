package org.lymanscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.spectrum.SpectralClass;

class LineTruthTest {
  /**
   * QuasarNET's boxes are 443/13 bins of 0.001 in log λ from 3600 Å; C IV has a head for its line
   * and one for broad absorption. By hand: log10(1548.2 · 3.5 / 3600) / 0.001 · 13 / 443.
   */
  @ParameterizedTest
  @CsvSource({
    "QSO, 2.5, 5.2115, NaN",
    "BAL_QSO, 2.5, 5.2115, 5.2115",
    "BAL_QSO, 0.8, NaN, NaN",
    "BAL_QSO, NaN, NaN, NaN",
    "GALAXY, 2.5, NaN, NaN"
  })
  void broadAbsorptionIsExpectedInBalQuasarsOnly(
      SpectralClass what, double z, double line, double broad) {
    LineFinderSpec spec = (LineFinderSpec) NamedNetwork.QUASARNET_BOSS.spec();
    LineTruth truth = new LineTruth(spec, SpectralClass.QSO);
    assertThat(truth.place(head(spec, LineHead.Role.LINE), what, z)).isCloseTo(line, within(0.01));
    assertThat(truth.place(head(spec, LineHead.Role.BAL), what, z)).isCloseTo(broad, within(0.01));
  }

  private static int head(LineFinderSpec spec, LineHead.Role role) {
    for (int head = 0; head < spec.heads().size(); head++) {
      LineHead one = spec.heads().get(head);
      if (one.role() == role && one.line().name().startsWith("CIV")) {
        return head;
      }
    }
    throw new IllegalArgumentException("no C IV of role " + role);
  }
}
