package org.lymanscope.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunMetrics;
import org.lymanscope.engine.run.RunRecord;

/** Projects of earlier versions of the program. */
class MigrationTest {
  private static final UUID RUN = new UUID(1, 2);

  @TempDir private Path folder;

  /** A project as it was before there were searches, with a training. */
  private void makeVersion4() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve(Project.DATABASE);
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(url, "", "")
        .locations("classpath:org/lymanscope/engine/project/migration")
        .target("4")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
      statement.execute("PRAGMA user_version = 4");
      statement.execute(
          "INSERT INTO training_run VALUES ('"
              + RUN
              + "', 'old', 'FINISHED', 'name: old', 'recipe.yaml', 'ab', 7, 'random weights',"
              + " '/d', 'd', 'id', 64, 24, 'p', '2.7', '17', 'Linux', 'CPU', 2,"
              + " '2026-01-01T12:00:00Z', '2026-01-01T12:00:00Z', 3.5, 1, 1, 'm', '/f', 0)");
      statement.execute("INSERT INTO run_metric VALUES ('" + RUN + "', 1, 0, 'loss', 0.5)");
    }
  }

  @Test
  void aProjectBeforeSearchesKeepsItsTrainingsAndTakesSearches() throws Exception {
    makeVersion4();
    try (Project project = Project.open(folder, Clock.systemUTC())) {
      assertThat(project.runs().all())
          .extracting(run -> run.record().state())
          .containsExactly(RunRecord.State.FINISHED);
      List<RunEpoch> epochs = project.runs().epochs(RUN);
      assertThat(epochs).hasSize(1);
      assertThat(epochs.get(0).get(RunMetrics.LOSS)).isEqualTo(0.5);
      assertThat(project.searches().all()).isEmpty();
    }
    assertThat(DatabaseHeader.read(folder.resolve(Project.DATABASE)))
        .hasValueSatisfying(header -> assertThat(header.schemaVersion()).isEqualTo(Schema.VERSION));
    assertThat(backups()).isNotEmpty();
  }

  private List<Path> backups() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      return files.toList();
    }
  }
}
