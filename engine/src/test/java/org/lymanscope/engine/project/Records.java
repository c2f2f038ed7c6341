package org.lymanscope.engine.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Made-up records. */
final class Records {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456789Z");

  private Records() {}

  static SpectrumId spectrum(int row) {
    return new SpectrumId(new FileFingerprint("0".repeat(32)), row, "39628473198710007");
  }

  static Decision full(String comment) {
    return new Decision(
        Optional.of(SpectralClass.LAE),
        Optional.of(new Redshift(Math.nextUp(3.149), 0.002, RedshiftKind.LYA)),
        Optional.of(Quality.CONFIDENT),
        Set.of(Issue.R, Issue.C),
        comment,
        true);
  }

  static Classification record(int row, String inspector, Decision decision) {
    return new Classification(
        UUID.randomUUID(),
        spectrum(row),
        ObjectId.ofTarget("desi", 39628473198710007L),
        inspector,
        NOON,
        Action.DECIDE,
        decision,
        new Seen(
            Optional.of(SpectralClass.STAR),
            0.1 + 0.2,
            true,
            Optional.of("model-1"),
            Optional.of("LAE 3.15"),
            true),
        Optional.empty(),
        Duration.ofNanos(1_234_567_891L),
        "0.1.0");
  }
}
