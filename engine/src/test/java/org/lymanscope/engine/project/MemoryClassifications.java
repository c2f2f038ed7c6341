package org.lymanscope.engine.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.label.ImportedClassification;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Records in memory, for tests; fails once when told to. */
final class MemoryClassifications implements ClassificationRepository {
  private final List<Classification> all = new ArrayList<>();
  private final Map<Classification, ImportedRow> rows = new LinkedHashMap<>();
  int appends;
  boolean failing;

  @Override
  public void append(Classification classification) throws IOException {
    appendAll(List.of(classification));
  }

  @Override
  public void appendAll(List<Classification> classifications) throws IOException {
    long ids =
        Stream.concat(all.stream(), classifications.stream())
            .map(Classification::id)
            .distinct()
            .count();
    if (failing || ids < all.size() + classifications.size()) {
      throw new IOException("cannot write");
    }
    appends++;
    all.addAll(classifications);
  }

  @Override
  public List<Classification> history(SpectrumId spectrum) {
    return all.stream().filter(one -> one.spectrum().equals(spectrum)).toList();
  }

  @Override
  public Optional<Classification> current(SpectrumId spectrum, String inspector) {
    return Optional.ofNullable(current(inspector).get(spectrum));
  }

  @Override
  public Map<SpectrumId, Classification> current(String inspector) {
    Map<SpectrumId, Classification> current = new LinkedHashMap<>();
    recordsBy(inspector).forEach(one -> current.put(one.spectrum(), one));
    return current;
  }

  @Override
  public List<Classification> current() {
    return all.stream()
        .filter(one -> current(one.spectrum(), one.inspector()).equals(Optional.of(one)))
        .toList();
  }

  @Override
  public List<Classification> recordsBy(String inspector) {
    return all.stream().filter(one -> one.inspector().equals(inspector)).toList();
  }

  @Override
  public void appendImported(List<ImportedClassification> imported) throws IOException {
    appendAll(imported.stream().map(ImportedClassification::classification).toList());
    imported.forEach(one -> rows.put(one.classification(), one.row()));
  }

  @Override
  public Map<SpectrumId, ImportedRow> importedRows(String inspector) {
    Map<SpectrumId, ImportedRow> found = new LinkedHashMap<>();
    rows.forEach(
        (record, row) -> {
          if (record.inspector().equals(inspector)) {
            found.put(record.spectrum(), row);
          }
        });
    return found;
  }
}
