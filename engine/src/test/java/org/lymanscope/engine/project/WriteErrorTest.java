package org.lymanscope.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lymanscope.engine.project.Records.full;
import static org.lymanscope.engine.project.Records.record;
import static org.lymanscope.engine.project.Records.spectrum;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Seen;
import org.lymanscope.engine.project.ProjectException.Kind;
import org.lymanscope.engine.spectrum.ObjectId;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A disk that is full, fails, or may not be written, in the middle of the work. */
class WriteErrorTest {
  private static final int IO_ERROR = 10;

  @TempDir Path folder;
  private boolean failCommit;
  private Connection connection;
  private Database database;
  private SqlClassifications store;

  @BeforeEach
  void open() throws SQLException, IOException {
    Path file = folder.resolve(Project.DATABASE);
    Schema.migrate(file);
    connection = Schema.connect(file);
    database = new Database(folder, failing(connection), Schema.connect(file));
    store = new SqlClassifications(database);
    store.append(record(1, "ann", full("earlier")));
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  @Test
  void fullDiskLosesNothingAndTheNextTryWorks() throws IOException, SQLException {
    run("PRAGMA max_page_count = 1");
    ProjectException failure = failure("x".repeat(100_000));
    assertThat(failure.kind()).isEqualTo(Kind.DISK_FULL);
    assertThat(failure).hasMessageContaining("nothing was recorded");
    assertThat(store.history(spectrum(1))).hasSize(1);

    run("PRAGMA max_page_count = 1000000");
    store.append(record(1, "ann", full("later")));
    assertThat(store.history(spectrum(1))).hasSize(2);
  }

  @Test
  void ioErrorAtCommitLosesNothingAndTheNextTryWorks() throws IOException {
    failCommit = true;
    ProjectException failure = failure("lost");
    assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    assertThat(failure).hasMessageContaining("nothing was recorded");
    assertThat(store.history(spectrum(1))).hasSize(1);

    failCommit = false;
    store.append(record(1, "ann", full("later")));
    assertThat(store.history(spectrum(1))).hasSize(2);
  }

  @Test
  void decisionThatFailsToCommitIsToldAndMayBeMadeAgain() throws IOException {
    DecisionLog log =
        new QueuedDecisions(store, new Author("ann", "0.1.0"), Clock.systemUTC(), Runnable::run);
    Classification before = decide(log, "before").join();
    failCommit = true;
    CompletableFuture<Classification> lost = decide(log, "lost");
    CompletableFuture<Optional<Classification>> undo = log.undo().toCompletableFuture();

    assertThatThrownBy(lost::join)
        .cause()
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("nothing was recorded");
    assertThat(undo).isCompletedExceptionally();
    assertThat(log.history(spectrum(1))).hasSize(2).last().isEqualTo(before);

    failCommit = false;
    Classification again = decide(log, "again").join();
    assertThat(again.supersedes()).contains(before.id());
    assertThat(log.undo().toCompletableFuture().join().orElseThrow().decision())
        .isEqualTo(before.decision());
    assertThat(log.history(spectrum(1))).hasSize(4);
  }

  @Test
  void fileThatCannotBeOpenedIsNamed() throws IOException {
    Path project = folder.resolve("p");
    Project.create(project, Clock.systemUTC()).close();
    Files.createDirectories(project.resolve(Project.DATABASE + "-wal/x"));

    ProjectException failure =
        catchThrowableOfType(
            ProjectException.class, () -> Project.open(project, Clock.systemUTC()).close());

    assertThat(failure.kind()).isEqualTo(Kind.READ_ONLY);
    assertThat(failure)
        .hasMessageContaining("cannot be opened for writing; it was not opened. Check the rights");
  }

  @Test
  void readOnlyDatabaseIsNamed() throws SQLException {
    run("PRAGMA query_only = ON");
    assertThat(failure("lost").kind()).isEqualTo(Kind.READ_ONLY);
  }

  @Test
  void filesThatCannotBeWrittenAreNamed() {
    assertThat(kind(new AccessDeniedException("x"))).isEqualTo(Kind.READ_ONLY);
    assertThat(kind(new FileSystemException("x", null, "No space left on device")))
        .isEqualTo(Kind.DISK_FULL);
    assertThat(kind(new FileSystemException("x", null, "Read-only file system")))
        .isEqualTo(Kind.READ_ONLY);
    assertThat(kind(new IOException("anything"))).isEqualTo(Kind.FAILED);
    assertThat(kind(new IOException(sqlite(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE))))
        .isEqualTo(Kind.DISK_FULL);
    assertThat(kind(new IOException(sqlite(SQLiteErrorCode.SQLITE_IOERR_WRITE))))
        .isEqualTo(Kind.FAILED);
  }

  private static SQLiteException sqlite(SQLiteErrorCode code) {
    return new SQLiteException(code.message, code);
  }

  private static CompletableFuture<Classification> decide(DecisionLog log, String comment) {
    return log.record(
            spectrum(1),
            ObjectId.ofRow(spectrum(1)),
            full(comment),
            Seen.SPECTRUM_ONLY,
            Duration.ZERO)
        .toCompletableFuture();
  }

  private Kind kind(IOException failure) {
    return Failures.of(folder, failure, "nothing was recorded").kind();
  }

  private ProjectException failure(String comment) {
    return catchThrowableOfType(
        ProjectException.class, () -> store.append(record(1, "ann", full(comment))));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection failing(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call(real, method, arguments));
  }

  private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
    if (failCommit && method.getName().equals("commit")) {
      throw new SQLException("disk I/O error", "", IO_ERROR);
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
