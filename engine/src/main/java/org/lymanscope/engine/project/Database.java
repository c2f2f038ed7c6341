package org.lymanscope.engine.project;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Two connections, one that writes and one that reads, so that showing a history does not wait for
 * a commit. Each serves one thread at a time. Both stay open: SQLite empties its log when the last
 * one closes.
 */
final class Database implements AutoCloseable {
  private final Path project;
  private final Connection writing;
  private final Connection reading;
  private final Jdbi writer;
  private final Jdbi reader;

  Database(Path project, Connection writing, Connection reading) {
    this.project = project;
    this.writing = writing;
    this.reading = reading;
    this.writer = Jdbi.create(writing);
    this.reader = Jdbi.create(reading);
  }

  /**
   * Opens a database of the present version.
   *
   * @throws ProjectException if it is damaged or cannot be opened
   */
  static Database open(Path project, Path file) throws ProjectException {
    Database database = connect(project, file);
    boolean sound = false;
    try {
      database.check();
      sound = true;
      return database;
    } finally {
      if (!sound) {
        database.close();
      }
    }
  }

  private static Database connect(Path project, Path file) throws ProjectException {
    try {
      Connection writing = Schema.connect(file);
      try {
        return new Database(project, writing, Schema.connect(file));
      } catch (SQLException e) {
        writing.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Failures.of(project, e, "it was not opened");
    }
  }

  /** Reads. */
  <T> T read(HandleCallback<T, SQLException> query) throws ProjectException {
    synchronized (reader) {
      try {
        return reader.withHandle(query);
      } catch (SQLException | JdbiException e) {
        throw Failures.of(project, e, "it could not be read");
      }
    }
  }

  /** Writes all of it or nothing; on return it is on disk. */
  void write(HandleConsumer<SQLException> change) throws ProjectException {
    synchronized (writer) {
      try {
        writer.useTransaction(change);
      } catch (SQLException | JdbiException e) {
        throw Failures.of(project, e, "nothing was recorded");
      }
    }
  }

  /** Copies everything committed into a new file. */
  void copyTo(Path file) throws ProjectException {
    read(handle -> handle.execute("VACUUM INTO ?", file.toString()));
  }

  private void check() throws ProjectException {
    List<String> answers = read(Database::quickCheck);
    if (!answers.equals(List.of("ok"))) {
      throw new ProjectException(
          ProjectException.Kind.DAMAGED,
          project,
          "The database in " + project + " is damaged (" + answers.get(0) + ").");
    }
  }

  private static List<String> quickCheck(Handle handle) {
    return handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).list();
  }

  @Override
  public void close() throws ProjectException {
    try (writing;
        reading) {
      return;
    } catch (SQLException e) {
      throw Failures.of(project, e, "it was not closed properly");
    }
  }
}
