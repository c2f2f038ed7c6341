package org.lymanscope.engine.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.label.Quality;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/** How a classification stands in the table {@code classification}. */
final class ClassificationCells {
  static final String INSERT =
      "INSERT INTO classification (id, seq, spectrum_id, native_id, object_id, inspector,"
          + " decided_at, action, class, z, z_error, z_kind, quality, issues, remark, bookmarked,"
          + " pipeline_class, pipeline_z, blind, model_id, prediction, accepted, supersedes,"
          + " time_spent_ns, program_version)"
          + " VALUES (:id, :seq, :spectrum_id, :native_id, :object_id, :inspector,"
          + " :decided_at, :action, :class, :z, :z_error, :z_kind, :quality, :issues, :remark,"
          + " :bookmarked, :pipeline_class, :pipeline_z, :blind, :model_id, :prediction,"
          + " :accepted, :supersedes, :time_spent_ns, :program_version)";

  private ClassificationCells() {}

  static Map<String, @Nullable Object> of(Classification record, long seq) {
    Map<String, @Nullable Object> cells = Cells.of(record.decision().redshift());
    cells.put("id", record.id().toString());
    cells.put("seq", seq);
    cells.put("spectrum_id", record.spectrum().toText());
    cells.put("native_id", record.spectrum().nativeId());
    cells.put("object_id", record.object().value());
    cells.put("inspector", record.inspector());
    cells.put("decided_at", record.decidedAt().toString());
    cells.put("action", record.action().name());
    cells.put("supersedes", record.supersedes().map(UUID::toString).orElse(null));
    cells.put("time_spent_ns", record.timeSpent().toNanos());
    cells.put("program_version", record.programVersion());
    putDecision(cells, record.decision());
    putSeen(cells, record.seen());
    return cells;
  }

  private static void putDecision(Map<String, @Nullable Object> cells, Decision decision) {
    cells.put("class", decision.spectralClass().map(SpectralClass::name).orElse(null));
    cells.put("quality", decision.quality().map(Quality::digit).orElse(null));
    cells.put("issues", Issue.letters(decision.issues()));
    cells.put("remark", decision.comment());
    cells.put("bookmarked", decision.bookmarked() ? 1 : 0);
  }

  private static void putSeen(Map<String, @Nullable Object> cells, Seen seen) {
    cells.put("pipeline_class", seen.pipelineClass().map(SpectralClass::name).orElse(null));
    cells.put("pipeline_z", Cells.number(seen.pipelineZ()));
    cells.put("blind", seen.blind() ? 1 : 0);
    cells.put("model_id", seen.modelId().orElse(null));
    cells.put("prediction", seen.prediction().orElse(null));
    cells.put("accepted", seen.accepted() ? 1 : 0);
  }

  static Classification read(ResultSet row) throws SQLException {
    return new Classification(
        UUID.fromString(row.getString("id")),
        SpectrumId.parse(row.getString("spectrum_id")),
        new ObjectId(row.getString("object_id")),
        row.getString("inspector"),
        Instant.parse(row.getString("decided_at")),
        Classification.Action.valueOf(row.getString("action")),
        decision(row),
        seen(row),
        Cells.text(row, "supersedes").map(UUID::fromString),
        Duration.ofNanos(row.getLong("time_spent_ns")),
        row.getString("program_version"));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    int quality = row.getInt("quality");
    boolean noQuality = row.wasNull();
    return new Decision(
        Cells.spectralClass(row, "class"),
        Cells.redshift(row),
        noQuality ? Optional.empty() : Optional.of(Quality.ofDigit(quality)),
        Issue.ofLetters(row.getString("issues")),
        row.getString("remark"),
        row.getInt("bookmarked") != 0);
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        Cells.spectralClass(row, "pipeline_class"),
        Cells.number(row, "pipeline_z"),
        row.getInt("blind") != 0,
        Cells.text(row, "model_id"),
        Cells.text(row, "prediction"),
        row.getInt("accepted") != 0);
  }
}
