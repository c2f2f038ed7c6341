package org.lymanscope.engine.project;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** The tables of the database: their version, how they are made, and how they are connected to. */
final class Schema {
  /** Of the newest migration in the resources. */
  static final int VERSION = 5;

  /** Marks the file as a project of Lymanscope: "LYMN". */
  static final int APPLICATION_ID = 0x4C594D4E;

  private static final String MIGRATIONS = "classpath:org/lymanscope/engine/project/migration";
  private static final int BUSY_MILLISECONDS = 5000;

  private Schema() {}

  /** Connects so that what is committed survives the loss of power. */
  static Connection connect(Path database) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    return config.createConnection(url(database));
  }

  /**
   * Brings the tables to {@link #VERSION}.
   *
   * @throws FlywayException if that fails
   */
  static void migrate(Path database) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url(database));
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(MIGRATIONS)
        .load()
        .migrate();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + VERSION);
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  /** The driver takes what follows a question mark for settings. */
  private static String url(Path database) {
    Path whole = database.toAbsolutePath();
    boolean asUri = whole.toString().contains("?");
    return "jdbc:sqlite:" + (asUri ? whole.toUri() : whole);
  }
}
