package org.lymanscope.engine.project;

import java.io.IOException;
import java.nio.file.Path;

/** Something keeps a project from being opened or written. The message is a sentence for people. */
public final class ProjectException extends IOException {
  /** What keeps it. */
  public enum Kind {
    /** There is no project in the folder. */
    NOT_A_PROJECT,
    /** There is already one in the folder. */
    ALREADY_EXISTS,
    /** Another window or program has it open. */
    IN_USE,
    /** The folder or a file in it may not be written. */
    READ_ONLY,
    /** The disk is full. */
    DISK_FULL,
    /** A later version of the program wrote it; it was left as it is. */
    NEWER_VERSION,
    /** The database is damaged. */
    DAMAGED,
    /** Any other failure of the disk or of the database. */
    FAILED
  }

  private final Kind kind;
  private final Path project;

  /**
   * Creates the exception.
   *
   * @param kind what keeps it
   * @param project the project's folder
   * @param sentence what to tell people
   */
  public ProjectException(Kind kind, Path project, String sentence) {
    super(sentence);
    this.kind = kind;
    this.project = project;
  }

  /** As above, because of a failure deeper down. */
  public ProjectException(Kind kind, Path project, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
    this.project = project;
  }

  /** What keeps it. */
  public Kind kind() {
    return kind;
  }

  /** The project's folder. */
  public Path project() {
    return project;
  }
}
