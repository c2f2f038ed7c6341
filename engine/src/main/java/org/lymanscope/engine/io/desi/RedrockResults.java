package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.Chi2Curve;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Redrock's answers for the rows of one DESI file. The row of the same number is taken if it has
 * the same TARGETID, or if the spectra have none, provided that both files have as many rows. Else
 * it is the first row with the TARGETID.
 */
final class RedrockResults implements PipelineResults {
  private final RedrockTable table;
  private final boolean sameRows;
  private final Optional<RedrockDetails> details;

  /** First row of each TARGETID; empty where every spectrum has the row of its own number. */
  private final Map<String, Integer> firstRows = new HashMap<>();

  RedrockResults(
      RedrockTable table, List<SpectrumEntry> spectra, Optional<RedrockDetails> details) {
    this.table = table;
    this.sameRows = table.fits().size() == spectra.size();
    this.details = details;
    if (!spectra.stream().map(SpectrumEntry::id).allMatch(this::hasOwnRow)) {
      for (int row = 0; row < table.fits().size(); row++) {
        firstRows.putIfAbsent(target(row), row);
      }
    }
  }

  private boolean hasOwnRow(SpectrumId id) {
    return sameRows && (id.nativeId().isEmpty() || id.nativeId().equals(target(id.row())));
  }

  private String target(int row) {
    return Long.toString(table.targets().get(row));
  }

  @Override
  public Optional<PipelineFit> best(SpectrumId id) {
    Optional<Integer> row =
        hasOwnRow(id) ? Optional.of(id.row()) : Optional.ofNullable(firstRows.get(id.nativeId()));
    return row.map(table.fits()::get);
  }

  @Override
  public List<PipelineFit> candidates(SpectrumId id) throws IOException {
    List<PipelineFit> found =
        details.isPresent() ? details.get().candidates(id.nativeId()) : List.of();
    return found.isEmpty() ? best(id).stream().toList() : found;
  }

  @Override
  public List<Chi2Curve> chi2Curves(SpectrumId id) throws IOException {
    return details.isPresent() ? details.get().chi2Curves(id.nativeId()) : List.of();
  }
}
