package org.lymanscope.engine.project;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.RunTrial;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.run.SearchRunRecord;

/** The tables {@code search_run}, {@code search_trial} and those of its settings and epochs. */
final class SqlSearches implements SearchRepository {
  private static final String SAVE =
      "INSERT INTO search_run (id, name, state, recipe, training, seed, trials, dataset_folder,"
          + " dataset_name, dataset_id, training_rows, validation_rows, program, pytorch, java,"
          + " operating_system, device, threads, begun_at, started_at, folder, deleted)"
          + " VALUES (:id, :name, :state, :recipe, :training, :seed, :trials, :dataset_folder,"
          + " :dataset_name, :dataset_id, :training_rows, :validation_rows, :program, :pytorch,"
          + " :java, :operating_system, :device, :threads, :started_at, :started_at, :folder, 0)"
          + " ON CONFLICT (id) DO UPDATE SET state = excluded.state, trials = excluded.trials,"
          + " dataset_folder = excluded.dataset_folder, program = excluded.program,"
          + " pytorch = excluded.pytorch, java = excluded.java,"
          + " operating_system = excluded.operating_system, device = excluded.device,"
          + " threads = excluded.threads, started_at = excluded.started_at,"
          + " folder = excluded.folder";

  private final Database database;

  SqlSearches(Database database) {
    this.database = database;
  }

  @Override
  public void save(SearchRun run) throws ProjectException {
    String id = run.record().id().toString();
    database.write(
        handle -> {
          handle.createUpdate(SAVE).bindMap(cells(run)).execute();
          Set<Integer> ended =
              new HashSet<>(
                  handle
                      .createQuery(
                          "SELECT number FROM search_trial WHERE search_id = ? AND state <> ?")
                      .bind(0, id)
                      .bind(1, RunTrial.State.RUNNING.name())
                      .mapTo(Integer.class)
                      .list());
          for (RunTrial trial : run.trials()) {
            if (!ended.contains(trial.number())) {
              replace(handle, id, trial);
            }
          }
        });
  }

  private static void replace(Handle handle, String id, RunTrial trial) {
    for (String table : List.of("trial_epoch", "trial_setting", "search_trial")) {
      handle.execute(
          "DELETE FROM " + table + " WHERE search_id = ? AND number = ?", id, trial.number());
    }
    handle.execute(
        "INSERT INTO search_trial (search_id, number, state, seconds, reason)"
            + " VALUES (?, ?, ?, ?, ?)",
        id,
        trial.number(),
        trial.state().name(),
        trial.seconds(),
        trial.reason());
    PreparedBatch settings =
        handle.prepareBatch(
            "INSERT INTO trial_setting (search_id, number, place, name, value, text)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    for (int place = 0; place < trial.settings().size(); place++) {
      RunTrial.Setting one = trial.settings().get(place);
      settings.add(id, trial.number(), place, one.name(), one.value(), one.text());
    }
    settings.execute();
    PreparedBatch epochs =
        handle.prepareBatch(
            "INSERT INTO trial_epoch (search_id, number, epoch, value) VALUES (?, ?, ?, ?)");
    for (int epoch = 1; epoch <= trial.values().size(); epoch++) {
      epochs.add(id, trial.number(), epoch, Cells.number(trial.values().get(epoch - 1)));
    }
    epochs.execute();
  }

  @Override
  public List<SearchRun> all() throws ProjectException {
    return database.read(
        handle -> {
          List<SearchRun> found = new ArrayList<>();
          List<String> ids =
              handle
                  .createQuery(
                      "SELECT id FROM search_run WHERE deleted = 0 ORDER BY begun_at DESC, id")
                  .mapTo(String.class)
                  .list();
          for (String id : ids) {
            read(handle, id).ifPresent(found::add);
          }
          return found;
        });
  }

  @Override
  public Optional<SearchRun> find(UUID search) throws ProjectException {
    return database.read(handle -> read(handle, search.toString()));
  }

  @Override
  public void delete(UUID search) throws ProjectException {
    mark(search, 1);
  }

  @Override
  public void restore(UUID search) throws ProjectException {
    mark(search, 0);
  }

  private void mark(UUID search, int deleted) throws ProjectException {
    database.write(
        handle ->
            handle.execute(
                "UPDATE search_run SET deleted = ? WHERE id = ?", deleted, search.toString()));
  }

  private static Optional<SearchRun> read(Handle handle, String id) {
    List<RunTrial> trials = trials(handle, id);
    return handle
        .createQuery("SELECT * FROM search_run WHERE id = ?")
        .bind(0, id)
        .map((row, context) -> run(row, trials))
        .findOne();
  }

  private static List<RunTrial> trials(Handle handle, String id) {
    Map<Integer, List<RunTrial.Setting>> settings = new HashMap<>();
    handle
        .createQuery("SELECT * FROM trial_setting WHERE search_id = ? ORDER BY number, place")
        .bind(0, id)
        .map(
            (row, context) ->
                settings
                    .computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                    .add(
                        new RunTrial.Setting(
                            row.getString("name"), row.getDouble("value"), row.getString("text"))))
        .list();
    Map<Integer, List<Double>> values = new HashMap<>();
    handle
        .createQuery("SELECT * FROM trial_epoch WHERE search_id = ? ORDER BY number, epoch")
        .bind(0, id)
        .map(
            (row, context) ->
                values
                    .computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                    .add(Cells.number(row, "value")))
        .list();
    return handle
        .createQuery("SELECT * FROM search_trial WHERE search_id = ? ORDER BY number")
        .bind(0, id)
        .map((row, context) -> trial(row, settings, values))
        .list();
  }

  private static RunTrial trial(
      ResultSet row,
      Map<Integer, List<RunTrial.Setting>> settings,
      Map<Integer, List<Double>> values)
      throws SQLException {
    int number = row.getInt("number");
    return new RunTrial(
        number,
        RunTrial.State.valueOf(row.getString("state")),
        settings.getOrDefault(number, List.of()),
        values.getOrDefault(number, List.of()),
        row.getDouble("seconds"),
        row.getString("reason"));
  }

  private static SearchRun run(ResultSet row, List<RunTrial> trials) throws SQLException {
    SearchRunRecord record =
        new SearchRunRecord(
            UUID.fromString(row.getString("id")),
            row.getString("name"),
            RunRecord.State.valueOf(row.getString("state")),
            row.getLong("seed"),
            row.getInt("trials"),
            RunCells.data(row),
            RunCells.machine(row),
            row.getString("started_at"));
    return new SearchRun(
        record,
        row.getString("recipe"),
        row.getString("training"),
        trials,
        Path.of(row.getString("folder")));
  }

  private static Map<String, @Nullable Object> cells(SearchRun run) {
    SearchRunRecord record = run.record();
    Map<String, @Nullable Object> cells = RunCells.of(record.data(), record.machine());
    cells.put("id", record.id().toString());
    cells.put("name", record.name());
    cells.put("state", record.state().name());
    cells.put("recipe", run.recipe());
    cells.put("training", run.training());
    cells.put("seed", record.seed());
    cells.put("trials", record.trials());
    cells.put("started_at", record.startedAt());
    cells.put("folder", run.folder().toString());
    return cells;
  }
}
