package org.lymanscope.engine.project;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.TrainingRun;

/** The tables {@code training_run} and {@code run_metric}. */
final class SqlRuns implements RunRepository {
  private static final String SAVE =
      "INSERT INTO training_run (id, name, state, recipe, recipe_file, recipe_sha256, seed,"
          + " start_from, dataset_folder, dataset_name, dataset_id, training_rows,"
          + " validation_rows, program, pytorch, java, operating_system, device, threads,"
          + " begun_at, started_at, seconds, epochs, best_epoch, model_id, folder, deleted)"
          + " VALUES (:id, :name, :state, :recipe, :recipe_file, :recipe_sha256, :seed,"
          + " :start_from, :dataset_folder, :dataset_name, :dataset_id, :training_rows,"
          + " :validation_rows, :program, :pytorch, :java, :operating_system, :device, :threads,"
          + " :started_at, :started_at, :seconds, :epochs, :best_epoch, :model_id, :folder, 0)"
          + " ON CONFLICT (id) DO UPDATE SET state = excluded.state,"
          + " dataset_folder = excluded.dataset_folder, program = excluded.program,"
          + " pytorch = excluded.pytorch, java = excluded.java,"
          + " operating_system = excluded.operating_system, device = excluded.device,"
          + " threads = excluded.threads, started_at = excluded.started_at,"
          + " seconds = excluded.seconds, epochs = excluded.epochs,"
          + " best_epoch = excluded.best_epoch, model_id = excluded.model_id,"
          + " folder = excluded.folder";
  private static final String METRIC =
      "INSERT INTO run_metric (run_id, epoch, place, metric, number)"
          + " VALUES (:run_id, :epoch, :place, :metric, :number)";

  private final Database database;

  SqlRuns(Database database) {
    this.database = database;
  }

  @Override
  public void save(TrainingRun run, List<RunEpoch> history) throws ProjectException {
    String id = run.record().id().toString();
    database.write(
        handle -> {
          handle.createUpdate(SAVE).bindMap(cells(run)).execute();
          int known =
              handle
                  .createQuery("SELECT COALESCE(MAX(epoch), 0) FROM run_metric WHERE run_id = ?")
                  .bind(0, id)
                  .mapTo(Integer.class)
                  .one();
          for (RunEpoch epoch : history) {
            if (epoch.epoch() > known) {
              insert(handle, id, epoch);
            }
          }
        });
  }

  private static void insert(Handle handle, String id, RunEpoch epoch) {
    PreparedBatch batch = handle.prepareBatch(METRIC);
    int place = 0;
    for (Map.Entry<String, Double> metric : epoch.metrics().entrySet()) {
      Map<String, @Nullable Object> cells = new HashMap<>();
      cells.put("run_id", id);
      cells.put("epoch", epoch.epoch());
      cells.put("place", place++);
      cells.put("metric", metric.getKey());
      cells.put("number", Cells.number(metric.getValue()));
      batch.bindMap(cells).add();
    }
    batch.execute();
  }

  @Override
  public List<TrainingRun> all() throws ProjectException {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM training_run WHERE deleted = 0 ORDER BY begun_at DESC, id")
                .map((row, context) -> run(row))
                .list());
  }

  @Override
  public Optional<TrainingRun> find(UUID run) throws ProjectException {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM training_run WHERE id = ?")
                .bind(0, run.toString())
                .map((row, context) -> run(row))
                .findOne());
  }

  @Override
  public List<RunEpoch> epochs(UUID run) throws ProjectException {
    Map<Integer, Map<String, Double>> epochs = new LinkedHashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery("SELECT * FROM run_metric WHERE run_id = ? ORDER BY epoch, place")
              .bind(0, run.toString())
              .map(
                  (row, context) ->
                      epochs
                          .computeIfAbsent(row.getInt("epoch"), epoch -> new LinkedHashMap<>())
                          .put(row.getString("metric"), Cells.number(row, "number")))
              .list();
          return epochs;
        });
    return epochs.entrySet().stream()
        .map(entry -> new RunEpoch(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public void rename(UUID run, String name) throws ProjectException {
    change(run, "name = ?", name);
  }

  @Override
  public void delete(UUID run) throws ProjectException {
    change(run, "deleted = ?", 1);
  }

  @Override
  public void restore(UUID run) throws ProjectException {
    change(run, "deleted = ?", 0);
  }

  private void change(UUID run, String what, Object value) throws ProjectException {
    database.write(
        handle ->
            handle.execute(
                "UPDATE training_run SET " + what + " WHERE id = ?", value, run.toString()));
  }

  private static Map<String, @Nullable Object> cells(TrainingRun run) {
    RunRecord record = run.record();
    Map<String, @Nullable Object> cells = RunCells.of(record.data(), record.machine());
    cells.put("id", record.id().toString());
    cells.put("name", record.name());
    cells.put("state", record.state().name());
    cells.put("recipe", run.recipe());
    cells.put("recipe_file", record.recipe());
    cells.put("recipe_sha256", record.recipeSha256());
    cells.put("seed", record.seed());
    cells.put("start_from", record.start());
    cells.put("started_at", record.startedAt());
    cells.put("seconds", record.seconds());
    cells.put("epochs", record.epochs());
    cells.put("best_epoch", record.best());
    cells.put("model_id", record.modelId());
    cells.put("folder", run.folder().toString());
    return cells;
  }

  private static TrainingRun run(ResultSet row) throws SQLException {
    RunRecord record =
        new RunRecord(
            UUID.fromString(row.getString("id")),
            row.getString("name"),
            RunRecord.State.valueOf(row.getString("state")),
            row.getString("recipe_file"),
            row.getString("recipe_sha256"),
            row.getLong("seed"),
            row.getString("start_from"),
            RunCells.data(row),
            RunCells.machine(row),
            row.getString("started_at"),
            row.getDouble("seconds"),
            row.getInt("epochs"),
            row.getInt("best_epoch"),
            row.getString("model_id"));
    return new TrainingRun(record, row.getString("recipe"), Path.of(row.getString("folder")));
  }
}
