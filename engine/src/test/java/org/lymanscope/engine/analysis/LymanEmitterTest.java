package org.lymanscope.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralLine;

/** The real Lyα emitter that Redrock calls a galaxy at z = 0.00727. */
class LymanEmitterTest {
  private static final String FILE = "desi/coadd-special-dark-27247.fits";
  private static final SpectralLine LYA =
      new SpectralLine("LYA", "Lyα", 1215.67, LineKind.EMISSION, 1, "");

  @ParameterizedTest
  @EnumSource(SnapMode.class)
  void everyClickWithinEightAngstromFindsTheLine(SnapMode mode) throws IOException {
    Arm joined = RealCoadd.joined(FILE, 0);
    for (double click = 5036; click <= 5052; click += 0.25) {
      Feature feature = FeatureSnap.snap(joined, click, mode).orElseThrow();
      Redshift z = feature.redshiftAs(LYA);
      assertThat(z.z()).as("click at %s", click).isCloseTo(3.149, within(0.002));
      assertThat(z.kind()).isEqualTo(RedshiftKind.LYA);
      assertThat(feature.emission()).isTrue();
      assertThat(feature.snr()).isGreaterThan(15);
      assertThat(feature.error()).isBetween(0.02, 0.6);
    }
  }

  @Test
  void strengthIsThatOfTheReadme() throws IOException {
    Arm joined = RealCoadd.joined(FILE, 0);
    LineStrength line = LineStrength.measure(joined, 5046, 450).orElseThrow();
    assertThat(line.snr()).isBetween(28.0, 42.0);
    assertThat(line.flux()).isBetween(10.0, 14.0);
  }

  @Test
  void lymanAlphaComesFirst() throws IOException {
    List<LineHypothesis> all = SingleLineHypotheses.compare(RealCoadd.joined(FILE, 0), 5043.8);
    LineHypothesis first = all.get(0);
    assertThat(first.line().name()).isEqualTo("LYA");
    assertThat(first.z()).isCloseTo(3.149, within(0.002));
    assertThat(first.isRefuted()).isFalse();
    assertThat(first.forest()).isPresent();
    assertThat(first.score()).isGreaterThan(all.get(1).score() + 1);
  }

  @Test
  void redrocksAnswerIsRefutedByTwoMissingLines() throws IOException {
    LineHypothesis redrocks = find("OIII_5008");
    assertThat(redrocks.z()).isCloseTo(0.00711, within(0.0005));
    assertThat(redrocks.isRefuted()).isTrue();
    assertThat(redrocks.others())
        .filteredOn(ExpectedLine::isMissing)
        .extracting(other -> other.line().name())
        .contains("OIII_4960", "HALPHA");
    ExpectedLine partner =
        redrocks.others().stream()
            .filter(other -> other.line().name().equals("OIII_4960"))
            .findFirst()
            .orElseThrow();
    assertThat(partner.expectedFlux()).isBetween(3.0, 4.5);
    assertThat(partner.flux()).isLessThan(1);
  }

  @Test
  void doubletOfOxygenWouldBeResolved() throws IOException {
    LineHypothesis oxygen = find("OII_3728");
    assertThat(oxygen.doublet()).isEqualTo(DoubletHint.RESOLVABLE);
    assertThat(oxygen.isRefuted()).isTrue();
  }

  private static LineHypothesis find(String name) throws IOException {
    return SingleLineHypotheses.compare(RealCoadd.joined(FILE, 0), 5043.8).stream()
        .filter(hypothesis -> hypothesis.line().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
