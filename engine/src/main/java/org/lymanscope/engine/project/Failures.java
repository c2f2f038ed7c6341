package org.lymanscope.engine.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.project.ProjectException.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what the disk and the database complain about into sentences. */
final class Failures {
  /** SQLite's primary result codes (sqlite.org/rescode.html). */
  private static final int BUSY = 5;

  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NO_DATABASE = 26;
  private static final int PRIMARY = 0xff;

  private Failures() {}

  /**
   * The sentence for a failure.
   *
   * @param undone what did not happen, as the end of a sentence: {@code nothing was recorded}
   */
  static ProjectException of(Path project, Throwable failure, String undone) {
    if (failure instanceof ProjectException known) {
      return known;
    }
    Kind kind = kind(failure);
    return new ProjectException(kind, project, sentence(kind, project, failure, undone), failure);
  }

  private static String sentence(Kind kind, Path project, Throwable failure, String undone) {
    return switch (kind) {
      case DISK_FULL ->
          "The disk that holds "
              + project
              + " is full; "
              + undone
              + ". Make room on it and try again.";
      case READ_ONLY ->
          "The project folder "
              + project
              + " or a file in it cannot be opened for writing; "
              + undone
              + ". Check the rights of both.";
      case DAMAGED ->
          "The database in " + project + " is damaged; " + undone + ". Backups lie beside it.";
      case IN_USE -> "Another program is using the database in " + project + "; " + undone + ".";
      default ->
          "The project in "
              + project
              + " could not be used; "
              + undone
              + " ("
              + why(failure)
              + ").";
    };
  }

  private static Kind kind(Throwable failure) {
    if (cause(failure, SQLiteException.class).filter(Failures::hasNoRoomForLog).isPresent()) {
      return Kind.DISK_FULL;
    }
    Optional<SQLException> sql = cause(failure, SQLException.class);
    if (sql.isPresent() && sql.get().getErrorCode() != 0) {
      return kind(sql.get().getErrorCode() & PRIMARY);
    }
    if (cause(failure, AccessDeniedException.class).isPresent()
        || cause(failure, ReadOnlyFileSystemException.class).isPresent()) {
      return Kind.READ_ONLY;
    }
    return cause(failure, IOException.class).map(Failures::kindByText).orElse(Kind.FAILED);
  }

  /** The index of the log is a file too, but its growth fails with a code of its own. */
  private static boolean hasNoRoomForLog(SQLiteException failure) {
    return failure.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
  }

  private static Kind kind(int code) {
    return switch (code) {
      case FULL -> Kind.DISK_FULL;
      case READ_ONLY, CANNOT_OPEN -> Kind.READ_ONLY;
      case CORRUPT, NO_DATABASE -> Kind.DAMAGED;
      case BUSY, LOCKED -> Kind.IN_USE;
      default -> Kind.FAILED;
    };
  }

  /** Java has no exception of its own for a full or read-only disk; systems say it in words. */
  private static Kind kindByText(IOException failure) {
    String reason =
        failure instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : failure.getMessage();
    String text = String.valueOf(reason).toLowerCase(Locale.ROOT);
    if (text.contains("no space") || text.contains("not enough space")) {
      return Kind.DISK_FULL;
    }
    return text.contains("read-only") ? Kind.READ_ONLY : Kind.FAILED;
  }

  private static String why(Throwable failure) {
    return cause(failure, SQLException.class)
        .<Throwable>map(sql -> sql)
        .orElse(failure)
        .toString()
        .lines()
        .findFirst()
        .orElse("");
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
    }
    return Optional.empty();
  }
}
