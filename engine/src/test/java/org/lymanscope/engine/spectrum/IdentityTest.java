package org.lymanscope.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final FileFingerprint FILE =
      new FileFingerprint("0123456789abcdef0123456789abcdef");

  @Test
  void spectrumIdSurvivesItsText() {
    SpectrumId id = new SpectrumId(FILE, 7, "name: with colons");

    assertThat(SpectrumId.parse(id.toText())).isEqualTo(id);
  }

  @Test
  void bigTargetIdsStayExact() {
    // The next double after this number is 8 away (prospect issue 121).
    assertThat(ObjectId.ofTarget("DESI", 39089837499744649L).value())
        .isEqualTo("desi:39089837499744649");
  }

  @Test
  void positionIdRoundsToTenThousandthsOfADegree() {
    assertThat(ObjectId.ofPosition(new SkyPosition(150.10004, -2.20006)).value())
        .isEqualTo("sky:150.1000-2.2001");
  }

  @Test
  void refusesWhatIsNoIdentity() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FileFingerprint("short"));
    assertThatIllegalArgumentException().isThrownBy(() -> SpectrumId.parse("nothing"));
    assertThatIllegalArgumentException().isThrownBy(() -> new SkyPosition(360, 0));
  }
}
