package org.lymanscope.engine.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.label.ImportedClassification;
import org.lymanscope.engine.label.ImportedRow;
import org.lymanscope.engine.spectrum.SpectrumId;

/** The tables {@code classification} and {@code imported_row}. */
final class SqlClassifications implements ClassificationRepository {
  private static final String COUNTING =
      "SELECT c.* FROM classification c WHERE c.seq = (SELECT MAX(d.seq) FROM classification d"
          + " WHERE d.spectrum_id = c.spectrum_id AND d.inspector = c.inspector)";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> CELLS =
      new TypeReference<>() {};

  private final Database database;

  SqlClassifications(Database database) {
    this.database = database;
  }

  @Override
  public void append(Classification classification) throws ProjectException {
    appendAll(List.of(classification));
  }

  @Override
  public void appendAll(List<Classification> classifications) throws ProjectException {
    if (!classifications.isEmpty()) {
      database.write(handle -> insert(handle, classifications));
    }
  }

  @Override
  public List<Classification> history(SpectrumId spectrum) throws ProjectException {
    return list(
        "SELECT * FROM classification WHERE spectrum_id = ? ORDER BY seq", spectrum.toText());
  }

  @Override
  public Optional<Classification> current(SpectrumId spectrum, String inspector)
      throws ProjectException {
    return list(
            "SELECT * FROM classification WHERE spectrum_id = ? AND inspector = ?"
                + " ORDER BY seq DESC LIMIT 1",
            spectrum.toText(),
            inspector)
        .stream()
        .findFirst();
  }

  @Override
  public Map<SpectrumId, Classification> current(String inspector) throws ProjectException {
    Map<SpectrumId, Classification> current = new LinkedHashMap<>();
    list(COUNTING + " AND c.inspector = ? ORDER BY c.seq", inspector)
        .forEach(record -> current.put(record.spectrum(), record));
    return current;
  }

  @Override
  public List<Classification> current() throws ProjectException {
    return list(COUNTING + " ORDER BY c.seq");
  }

  @Override
  public List<Classification> recordsBy(String inspector) throws ProjectException {
    return list("SELECT * FROM classification WHERE inspector = ? ORDER BY seq", inspector);
  }

  @Override
  public void appendImported(List<ImportedClassification> imported) throws ProjectException {
    if (imported.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          insert(handle, imported.stream().map(ImportedClassification::classification).toList());
          insertRows(handle, imported);
        });
  }

  @Override
  public Map<SpectrumId, ImportedRow> importedRows(String inspector) throws ProjectException {
    Map<SpectrumId, ImportedRow> rows = new LinkedHashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  "SELECT c.spectrum_id, r.format, r.cells FROM imported_row r"
                      + " JOIN classification c ON c.id = r.classification_id"
                      + " WHERE c.inspector = ? ORDER BY c.seq")
              .bind(0, inspector)
              .map((row, context) -> Map.entry(spectrum(row), importedRow(row)))
              .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
          return rows;
        });
    return rows;
  }

  private List<Classification> list(String sql, Object... values) throws ProjectException {
    return database.read(
        handle ->
            handle.select(sql, values).map((row, context) -> ClassificationCells.read(row)).list());
  }

  private static void insert(Handle handle, List<Classification> records) {
    long seq =
        handle
            .createQuery("SELECT COALESCE(MAX(seq), 0) FROM classification")
            .mapTo(Long.class)
            .one();
    PreparedBatch batch = handle.prepareBatch(ClassificationCells.INSERT);
    for (Classification record : records) {
      seq++;
      batch.bindMap(ClassificationCells.of(record, seq)).add();
    }
    batch.execute();
  }

  private static void insertRows(Handle handle, List<ImportedClassification> imported) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO imported_row (classification_id, format, cells)"
                + " VALUES (:id, :format, :cells)");
    for (ImportedClassification one : imported) {
      batch
          .bind("id", one.classification().id().toString())
          .bind("format", one.row().format())
          .bind("cells", json(one.row()))
          .add();
    }
    batch.execute();
  }

  private static SpectrumId spectrum(ResultSet row) throws SQLException {
    return SpectrumId.parse(row.getString("spectrum_id"));
  }

  private static ImportedRow importedRow(ResultSet row) throws SQLException {
    try {
      return new ImportedRow(
          row.getString("format"), JSON.readValue(row.getString("cells"), CELLS));
    } catch (JsonProcessingException e) {
      throw new SQLException("cells of an imported row are not readable", e);
    }
  }

  private static String json(ImportedRow row) {
    try {
      return JSON.writeValueAsString(row.columns());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text that cannot be written", e);
    }
  }
}
