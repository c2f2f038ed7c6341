package org.lymanscope.engine.dataset.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.exchange.LabelRow;
import org.lymanscope.engine.exchange.TargetNumber;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.FileFingerprint;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * The truth as labels: of each TARGETID the first row, with the redshift before augmentation, for
 * that is what an inspector of the spectrum would see.
 */
final class ProspectTable {
  /** Who signs. */
  static final String INSPECTOR = "truth";

  private ProspectTable() {}

  static List<LabelRow> of(ExportedRows rows) {
    Set<Long> told = new HashSet<>();
    List<LabelRow> labels = new ArrayList<>();
    List<DatasetRow> known = rows.known();
    for (int i = 0; i < known.size(); i++) {
      DatasetRow row = known.get(i);
      if (told.add(row.targetId())) {
        labels.add(label(row, spectrum(row, rows.dataset().card().id(), i)));
      }
    }
    return labels;
  }

  private static LabelRow label(DatasetRow row, SpectrumId spectrum) {
    Decision decision = Decision.NONE.withClass(row.spectralClass()).withQuality(quality(row));
    if (!Double.isNaN(row.parentZ())) {
      decision = decision.withRedshift(Redshift.systemic(row.parentZ()));
    }
    String origin = row.origin().name().toLowerCase(Locale.ROOT);
    decision =
        decision.withComment(row.template().isEmpty() ? origin : origin + "; " + row.template());
    Classification record =
        new Classification(
            new UUID(row.object().hash64(), row.key()),
            spectrum,
            row.object(),
            INSPECTOR,
            Instant.EPOCH,
            Classification.Action.IMPORT,
            decision,
            Seen.SPECTRUM_ONLY,
            Optional.empty(),
            Duration.ZERO,
            "");
    return new LabelRow(record, Optional.empty(), Optional.empty());
  }

  private static Quality quality(DatasetRow row) {
    return Double.isNaN(row.quality())
        ? Quality.CONFIDENT
        : Quality.ofDigit((int) Math.round(row.quality()));
  }

  /** The spectrum itself where it stands in a file; for others the table needs the number only. */
  private static SpectrumId spectrum(DatasetRow row, String dataset, int index) {
    try {
      SpectrumId own = SpectrumId.parse(row.spectrum());
      if (TargetNumber.of(own) == row.targetId()) {
        return own;
      }
    } catch (IllegalArgumentException e) {
      // Simulated in memory: it never stood in a file.
    }
    String id = Long.toString(row.targetId());
    return new SpectrumId(new FileFingerprint(dataset + dataset), index, id);
  }
}
