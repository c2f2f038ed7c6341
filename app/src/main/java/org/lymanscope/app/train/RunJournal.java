package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.project.RunRepository;

/** The trainings of projects, also of one that is not open any more. */
public interface RunJournal {
  /** Uses the trainings of a project. */
  @FunctionalInterface
  interface Use<T> {
    T of(RunRepository runs) throws IOException;
  }

  /** Folder of the open project; empty if none is open. On the UI thread. */
  Optional<Path> project();

  /**
   * Reads or writes the trainings of a project; not on the UI thread.
   *
   * @param project its folder
   * @throws IOException if it cannot be read or written; a sentence for people
   */
  <T> T use(Path project, Use<T> use) throws IOException;
}
