package org.lymanscope.engine.project;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.lymanscope.engine.label.ClassificationRepository;

/**
 * A folder that the user names, with everything people and models said about spectra. Open in one
 * window at a time. Thread-safe.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"}) // until the bodies are there
public final class Project implements AutoCloseable {
  private final Path folder;

  private Project(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes a new project and opens it.
   *
   * @param folder the folder; made where it is missing, and may hold other files
   * @param clock dates backups and sources
   * @throws ProjectException if there is a project already, or the folder cannot be written
   */
  public static Project create(Path folder, Clock clock) throws ProjectException {
    throw new ProjectException(ProjectException.Kind.FAILED, folder, "Not built yet: " + clock);
  }

  /**
   * Opens a project.
   *
   * @throws ProjectException if there is none, or it is open elsewhere, of a later version,
   *     damaged, or cannot be written
   */
  public static Project open(Path folder, Clock clock) throws ProjectException {
    throw new ProjectException(ProjectException.Kind.FAILED, folder, "Not built yet: " + clock);
  }

  /** Whether there is a project in the folder; looks at no more than its database's first bytes. */
  public static boolean isProject(Path folder) {
    return false;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** What people said about spectra. */
  public ClassificationRepository classifications() {
    throw new IllegalStateException();
  }

  /** The files that the project works on. */
  public SourceRepository sources() {
    throw new IllegalStateException();
  }

  /** What models said about spectra. */
  public PredictionRepository predictions() {
    throw new IllegalStateException();
  }

  /**
   * The log that takes one inspector's decisions. Waits for the disk: undo reaches back into
   * earlier sessions.
   *
   * @param author who signs
   * @param writer runs the writes, one after the other; the caller shuts it down before {@link
   *     #close}
   */
  public DecisionLog decisions(Author author, Clock clock, Executor writer)
      throws ProjectException {
    throw new ProjectException(ProjectException.Kind.FAILED, folder, "Not built yet");
  }

  /** Closes the database and gives the folder free. */
  @Override
  public void close() throws ProjectException {}
}
