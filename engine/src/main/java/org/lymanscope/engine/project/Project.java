package org.lymanscope.engine.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.flywaydb.core.api.FlywayException;
import org.lymanscope.engine.label.ClassificationRepository;
import org.lymanscope.engine.project.ProjectException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that the user names, with everything people and models said about spectra. Open in one
 * window at a time. Thread-safe.
 */
public final class Project implements AutoCloseable {
  /** Name of the database in the folder. */
  static final String DATABASE = "project.sqlite";

  private static final Logger LOG = LoggerFactory.getLogger(Project.class);

  private final Path folder;
  private final ProjectLock lock;
  private final Database database;

  private Project(Path folder, ProjectLock lock, Database database) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
  }

  /**
   * Makes a new project and opens it.
   *
   * @param folder the folder; made where it is missing, and may hold other files
   * @param clock dates backups and sources
   * @throws ProjectException if there is a project already, or the folder cannot be written
   */
  public static Project create(Path folder, Clock clock) throws ProjectException {
    Path file = folder.resolve(DATABASE);
    if (Files.exists(file)) {
      throw new ProjectException(
          Kind.ALREADY_EXISTS, folder, "There is already a project in " + folder + ".");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failures.of(folder, e, "no project was made");
    }
    return locked(folder, clock, () -> makeDatabase(folder, file));
  }

  /**
   * Opens a project. Tables of an earlier version are brought up to date, after a backup.
   *
   * @throws ProjectException if there is none, or it is open elsewhere, of a later version,
   *     damaged, or cannot be written
   */
  public static Project open(Path folder, Clock clock) throws ProjectException {
    requireProject(folder);
    return locked(folder, clock, () -> bringUpToDate(folder, clock));
  }

  /** Opens the project in the folder, or makes one where there is none. */
  public static Project openOrCreate(Path folder, Clock clock) throws ProjectException {
    return Files.exists(folder.resolve(DATABASE)) ? open(folder, clock) : create(folder, clock);
  }

  /** Whether there is a project in the folder; looks at no more than its database's first bytes. */
  public static boolean isProject(Path folder) {
    try {
      return header(folder).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** What people said about spectra. */
  public ClassificationRepository classifications() {
    return new SqlClassifications(database);
  }

  /** The files that the project works on. */
  public SourceRepository sources() {
    return new SqlSources(database);
  }

  /** What models said about spectra. */
  public PredictionRepository predictions() {
    return new SqlPredictions(database);
  }

  /** The trainings. */
  public RunRepository runs() {
    return new SqlRuns(database);
  }

  /** The searches. */
  public SearchRepository searches() {
    return new SqlSearches(database);
  }

  /**
   * The log that takes one inspector's decisions. There should be one for each inspector.
   *
   * @param author who signs
   * @param clock dates the records
   * @param writer runs the writes, one after the other; the caller lets it finish before {@link
   *     #close}
   */
  public DecisionLog decisions(Author author, Clock clock, Executor writer) {
    return new QueuedDecisions(classifications(), author, clock, writer);
  }

  /** Closes the database and gives the folder free. */
  @Override
  public void close() throws ProjectException {
    try (lock;
        database) {
      return;
    } catch (IOException e) {
      throw Failures.of(folder, e, "it was not closed properly");
    }
  }

  private static Project locked(Path folder, Clock clock, Preparation preparation)
      throws ProjectException {
    ProjectLock lock = ProjectLock.take(folder, clock);
    boolean opened = false;
    try {
      preparation.run();
      Backups backups = new Backups(folder, folder.resolve(DATABASE));
      FileTime lastWritten = backups.lastWritten();
      Database database = Database.open(folder, folder.resolve(DATABASE));
      opened = true;
      backUp(backups, database, lastWritten, clock);
      return new Project(folder, lock, database);
    } catch (IOException | SQLException | FlywayException e) {
      throw Failures.of(folder, e, "it was not opened");
    } finally {
      if (!opened) {
        release(lock);
      }
    }
  }

  /** A project without room for a backup is better open than shut. */
  private static void backUp(
      Backups backups, Database database, FileTime lastWritten, Clock clock) {
    try {
      backups.refresh(database, lastWritten, clock.instant());
    } catch (IOException e) {
      LOG.warn("No backup of the project was made", e);
    }
  }

  private static void release(ProjectLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The project's lock was not released", e);
    }
  }

  /** Made under another name, so that a crash leaves no half-made database. */
  private static void makeDatabase(Path folder, Path file) throws IOException, SQLException {
    Path half = folder.resolve(DATABASE + ".new");
    Files.deleteIfExists(half);
    Schema.migrate(half);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void bringUpToDate(Path folder, Clock clock) throws IOException, SQLException {
    Path file = folder.resolve(DATABASE);
    if (header(folder).map(DatabaseHeader::schemaVersion).orElse(0) == Schema.VERSION) {
      return;
    }
    Backups backups = new Backups(folder, file);
    try (Database old = Database.open(folder, file)) {
      backups.refresh(old, FileTime.from(clock.instant()), clock.instant());
    }
    Schema.migrate(file);
  }

  private static void requireProject(Path folder) throws ProjectException {
    Path file = folder.resolve(DATABASE);
    if (!Files.exists(file)) {
      throw new ProjectException(
          Kind.NOT_A_PROJECT, folder, "There is no Lymanscope project in " + folder + ".");
    }
    DatabaseHeader header;
    try {
      header = header(folder).orElseThrow(() -> damaged(folder));
    } catch (IOException e) {
      throw Failures.of(folder, e, "it was not opened");
    }
    if (header.applicationId() != Schema.APPLICATION_ID) {
      throw new ProjectException(
          Kind.NOT_A_PROJECT, folder, file + " is a database, but not one of Lymanscope.");
    }
    if (header.schemaVersion() > Schema.VERSION) {
      throw new ProjectException(
          Kind.NEWER_VERSION,
          folder,
          "The project in "
              + folder
              + " was written by a later version of Lymanscope; it was left as it is."
              + " Open it with that version.");
    }
    requireWritable(folder, file);
  }

  /** SQLite would open it all the same, and then refuse the first record. */
  private static void requireWritable(Path folder, Path file) throws ProjectException {
    if (!Files.isWritable(file)) {
      throw Failures.of(folder, new AccessDeniedException(file.toString()), "it was not opened");
    }
  }

  private static Optional<DatabaseHeader> header(Path folder) throws IOException {
    return DatabaseHeader.read(folder.resolve(DATABASE));
  }

  private static ProjectException damaged(Path folder) {
    return new ProjectException(
        Kind.DAMAGED,
        folder,
        "The file "
            + folder.resolve(DATABASE)
            + " is no database any more; it was left as it is. Backups are in "
            + folder.resolve("backups")
            + ".");
  }

  private interface Preparation {
    void run() throws IOException, SQLException;
  }
}
