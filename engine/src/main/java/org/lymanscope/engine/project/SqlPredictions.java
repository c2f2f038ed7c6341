package org.lymanscope.engine.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/** The table {@code prediction_summary}. */
final class SqlPredictions implements PredictionRepository {
  private static final String INSERT =
      "INSERT INTO prediction_summary (model_id, spectrum_id, class, z, z_error, z_kind,"
          + " confidence, lines, z_joint, z_joint_error, best_line, made_at, program_version)"
          + " VALUES (:model_id, :spectrum_id, :class, :z, :z_error, :z_kind,"
          + " :confidence, :lines, :z_joint, :z_joint_error, :best_line, :made_at, :program_version)"
          + " ON CONFLICT (model_id, spectrum_id) DO UPDATE SET class = excluded.class,"
          + " z = excluded.z, z_error = excluded.z_error, z_kind = excluded.z_kind,"
          + " confidence = excluded.confidence, lines = excluded.lines,"
          + " z_joint = excluded.z_joint, z_joint_error = excluded.z_joint_error,"
          + " best_line = excluded.best_line,"
          + " made_at = excluded.made_at, program_version = excluded.program_version";

  private final Database database;

  SqlPredictions(Database database) {
    this.database = database;
  }

  @Override
  public void saveAll(List<PredictionSummary> summaries) throws ProjectException {
    if (summaries.isEmpty()) {
      return;
    }
    database.write(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(INSERT);
          summaries.forEach(summary -> batch.bindMap(cells(summary)).add());
          batch.execute();
        });
  }

  @Override
  public Optional<PredictionSummary> find(String modelId, SpectrumId spectrum)
      throws ProjectException {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM prediction_summary WHERE model_id = ? AND spectrum_id = ?")
                .bind(0, modelId)
                .bind(1, spectrum.toText())
                .map((row, context) -> summary(row))
                .findOne());
  }

  @Override
  public List<PredictionSummary> all(String modelId) throws ProjectException {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM prediction_summary WHERE model_id = ? ORDER BY spectrum_id")
                .bind(0, modelId)
                .map((row, context) -> summary(row))
                .list());
  }

  private static Map<String, @Nullable Object> cells(PredictionSummary summary) {
    Map<String, @Nullable Object> cells = Cells.of(summary.redshift());
    cells.put("model_id", summary.modelId());
    cells.put("spectrum_id", summary.spectrum().toText());
    cells.put("class", summary.spectralClass().name());
    cells.put("confidence", Cells.number(summary.confidence()));
    cells.put("lines", summary.lines());
    cells.put("z_joint", Cells.number(summary.jointZ()));
    cells.put("z_joint_error", Cells.number(summary.jointError()));
    cells.put("best_line", summary.bestLine().orElse(null));
    cells.put("made_at", summary.madeAt().toString());
    cells.put("program_version", summary.programVersion());
    return cells;
  }

  private static PredictionSummary summary(ResultSet row) throws SQLException {
    return new PredictionSummary(
        row.getString("model_id"),
        SpectrumId.parse(row.getString("spectrum_id")),
        new SpectralClass(row.getString("class")),
        Cells.redshift(row),
        Cells.number(row, "confidence"),
        row.getInt("lines"),
        Cells.number(row, "z_joint"),
        Cells.number(row, "z_joint_error"),
        Cells.text(row, "best_line"),
        Instant.parse(row.getString("made_at")),
        row.getString("program_version"));
  }
}
