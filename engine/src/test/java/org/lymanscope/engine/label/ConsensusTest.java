package org.lymanscope.engine.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Rules and limits as DESI's merge of visual inspections has them, by hand. */
class ConsensusTest {
  private static final SpectrumId SPECTRUM =
      new SpectrumId(new FileFingerprint("0".repeat(32)), 3, "39627");

  @Test
  void nobodyAnswered() {
    assertThat(Consensus.of(List.of())).isEmpty();
    assertThat(Consensus.of(List.of(record(Decision.NONE.withClass(SpectralClass.LBG))))).isEmpty();
  }

  @Test
  void oneInspectorIsAConsensus() {
    Consensus one = merged(said(SpectralClass.LBG, 3.1, 3).withIssues(Set.of(Issue.C)));

    assertThat(one.isGood()).isTrue();
    assertThat(one.spectralClass()).isEqualTo(SpectralClass.LBG);
    assertThat(one.redshift()).contains(Redshift.systemic(3.1));
    assertThat(one.issues()).containsExactly(Issue.C);
    assertThat(one.inspectors()).isEqualTo(1);
  }

  @Test
  void agreementIsTheMean() {
    Consensus two = merged(said(SpectralClass.QSO, 2.5, 4), said(SpectralClass.QSO, 2.51, 3));

    assertThat(two.conflict()).isFalse();
    assertThat(two.redshift().orElseThrow().z()).isCloseTo(2.505, within(1e-12));
    assertThat(two.redshift().orElseThrow().error()).isCloseTo(0.005, within(1e-12));
    assertThat(two.quality()).isEqualTo(3.5);
  }

  @Test
  void redshiftsAThousandKilometresPerSecondApartAreAConflict() {
    // (2.512 − 2.5) / 3.5 = 0.00343
    Consensus two = merged(said(SpectralClass.QSO, 2.5, 3), said(SpectralClass.QSO, 2.512, 4));

    assertThat(two.conflict()).isTrue();
    assertThat(two.isGood()).isFalse();
    assertThat(two.redshift().orElseThrow().z()).isEqualTo(2.512);
  }

  @Test
  void qualitiesTwoApartAreAConflict() {
    assertThat(merged(said(SpectralClass.LBG, 3, 2), said(SpectralClass.LBG, 3, 4)).isGood())
        .isFalse();
    assertThat(merged(said(SpectralClass.LBG, 3, 2), said(SpectralClass.LBG, 3, 3)).isGood())
        .isTrue();
    assertThat(merged(said(SpectralClass.LBG, 3, 2)).isGood()).isFalse();
  }

  @Test
  void aNarrowerClassIsNoContradiction() {
    Consensus two = merged(said(SpectralClass.GALAXY, 3, 4), said(SpectralClass.LAE, 3, 4));
    Consensus three =
        merged(
            said(SpectralClass.LAE, 3, 4),
            said(SpectralClass.ELG, 3, 3),
            said(SpectralClass.GALAXY, 3, 3));

    assertThat(two.spectralClass()).isEqualTo(SpectralClass.LAE);
    assertThat(two.conflict()).isFalse();
    assertThat(three.conflict()).isTrue();
    assertThat(three.spectralClass()).isEqualTo(SpectralClass.LAE);
  }

  @Test
  void whoEnteredNothingAgreedWithThePipeline() {
    Seen seen =
        new Seen(
            Optional.of(SpectralClass.GALAXY),
            0.7,
            false,
            Optional.empty(),
            Optional.empty(),
            false);
    Consensus agreed =
        Consensus.of(List.of(record(Decision.NONE.withQuality(Quality.CONFIDENT), seen)))
            .orElseThrow();

    assertThat(agreed.spectralClass()).isEqualTo(SpectralClass.GALAXY);
    assertThat(agreed.redshift()).contains(Redshift.systemic(0.7));
  }

  /** 360 km/s at z = 3.149: (1 + 3.149) / 1.00120083 − 1 = 3.144024. */
  @Test
  void lyaIsBroughtToTheSystemicFrame() {
    Redshift peak = new Redshift(3.149, 0.0002, RedshiftKind.LYA);
    Decision lae =
        Decision.NONE
            .withClass(SpectralClass.LAE)
            .withRedshift(peak)
            .withQuality(Quality.CONFIDENT);
    Consensus both = merged(lae, said(SpectralClass.LBG, 3.1441, 3));

    assertThat(peak.toSystemic().z()).isCloseTo(3.144024, within(1e-6));
    assertThat(both.conflict()).isFalse();
    assertThat(both.redshift().orElseThrow().z()).isCloseTo(3.144062, within(1e-6));
  }

  private static Decision said(SpectralClass spectralClass, double z, int quality) {
    return Decision.NONE
        .withClass(spectralClass)
        .withRedshift(Redshift.systemic(z))
        .withQuality(Quality.ofDigit(quality));
  }

  private static Consensus merged(Decision... decisions) {
    return Consensus.of(List.of(decisions).stream().map(ConsensusTest::record).toList())
        .orElseThrow();
  }

  private static Classification record(Decision decision) {
    return record(decision, Seen.SPECTRUM_ONLY);
  }

  private static Classification record(Decision decision, Seen seen) {
    return new Classification(
        UUID.randomUUID(),
        SPECTRUM,
        ObjectId.ofRow(SPECTRUM),
        "ann",
        Instant.EPOCH,
        Action.DECIDE,
        decision,
        seen,
        Optional.empty(),
        Duration.ZERO,
        "0.1.0");
  }
}
