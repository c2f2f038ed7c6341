package org.lymanscope.engine.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Classification.Action;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Made-up rows. */
final class Rows {
  private Rows() {}

  static SpectrumId spectrum(String name) {
    return new SpectrumId(new FileFingerprint("0".repeat(32)), 3, name);
  }

  static LabelRow row(Decision decision) {
    return row("77", "ann", decision, Seen.SPECTRUM_ONLY);
  }

  static LabelRow row(String name, String inspector, Decision decision, Seen seen) {
    SpectrumId spectrum = spectrum(name);
    return new LabelRow(
        new Classification(
            UUID.randomUUID(),
            spectrum,
            ObjectId.ofRow(spectrum),
            inspector,
            Instant.EPOCH,
            Action.DECIDE,
            decision,
            seen,
            Optional.empty(),
            Duration.ZERO,
            "0.1.0"),
        Optional.empty(),
        Optional.empty());
  }
}
