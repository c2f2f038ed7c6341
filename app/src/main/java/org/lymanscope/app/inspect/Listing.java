package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * Spectra with a row for each target, ready to be shown. A worker makes it, see {@link
 * InspectViewModel#list}: with many targets it takes longer than a frame lasts.
 */
public final class Listing {
  private final Spectra spectra;
  private final Records kept;
  private final List<String> problems;
  private final List<TargetRow> rows;
  private final Map<SpectrumId, TargetRow> byId;

  Listing(Spectra spectra, Records kept, List<String> problems, List<TargetRow> rows) {
    this.spectra = spectra;
    this.kept = kept;
    this.problems = List.copyOf(problems);
    this.rows = List.copyOf(rows);
    byId = rows.stream().collect(Collectors.toMap(TargetRow::id, Function.identity(), (a, b) -> a));
  }

  Spectra spectra() {
    return spectra;
  }

  /** Where decisions on them are kept. */
  Records kept() {
    return kept;
  }

  /** One sentence for each file that could not be read. */
  List<String> problems() {
    return problems;
  }

  /** The rows, numbered in their order. */
  List<TargetRow> rows() {
    return rows;
  }

  Optional<TargetRow> find(SpectrumId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
