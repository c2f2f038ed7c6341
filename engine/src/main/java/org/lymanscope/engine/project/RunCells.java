package org.lymanscope.engine.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.run.RunRecord;

/** What trainings and searches were done on and with: the same columns of both tables. */
final class RunCells {
  private RunCells() {}

  static Map<String, @Nullable Object> of(RunRecord.Data data, RunRecord.Machine machine) {
    Map<String, @Nullable Object> cells = new HashMap<>();
    cells.put("dataset_folder", data.folder());
    cells.put("dataset_name", data.name());
    cells.put("dataset_id", data.id());
    cells.put("training_rows", data.training());
    cells.put("validation_rows", data.validation());
    cells.put("program", machine.program());
    cells.put("pytorch", machine.pyTorch());
    cells.put("java", machine.java());
    cells.put("operating_system", machine.system());
    cells.put("device", machine.device());
    cells.put("threads", machine.threads());
    return cells;
  }

  static RunRecord.Data data(ResultSet row) throws SQLException {
    return new RunRecord.Data(
        row.getString("dataset_folder"),
        row.getString("dataset_name"),
        row.getString("dataset_id"),
        row.getInt("training_rows"),
        row.getInt("validation_rows"));
  }

  static RunRecord.Machine machine(ResultSet row) throws SQLException {
    return new RunRecord.Machine(
        row.getString("program"),
        row.getString("pytorch"),
        row.getString("java"),
        row.getString("operating_system"),
        row.getString("device"),
        row.getInt("threads"));
  }
}
