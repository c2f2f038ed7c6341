package org.lymanscope.engine.io.desi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.Chi2Curve;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Redrock's answers for the rows of one DESI file. A row is found by its TARGETID. Where a TARGETID
 * stands several times in the table, or the spectra have none, the row's number decides, provided
 * that both files have as many rows.
 */
final class RedrockResults implements PipelineResults {
  private final RedrockTable table;
  private final boolean sameRows;
  private final Optional<RedrockDetails> details;
  private final Map<String, List<Integer>> rowsOf = new HashMap<>();

  RedrockResults(RedrockTable table, int spectra, Optional<RedrockDetails> details) {
    this.table = table;
    this.sameRows = table.targets().size() == spectra;
    this.details = details;
    for (int row = 0; row < table.targets().size(); row++) {
      rowsOf.computeIfAbsent(table.targets().get(row), target -> new ArrayList<>(1)).add(row);
    }
  }

  @Override
  public Optional<PipelineFit> best(SpectrumId id) {
    List<Integer> rows = rowsOf.getOrDefault(id.nativeId(), List.of());
    boolean byRow = id.nativeId().isEmpty() || rows.size() > 1;
    if (byRow && sameRows) {
      return Optional.of(table.fits().get(id.row()));
    }
    return rows.stream().findFirst().map(table.fits()::get);
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
