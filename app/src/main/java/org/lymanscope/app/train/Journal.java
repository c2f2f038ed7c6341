package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Records of projects, also of one that is not open any more.
 *
 * @param <R> where a project keeps them
 */
public interface Journal<R> {
  /** Uses the records of a project. */
  @FunctionalInterface
  interface Use<R, T> {
    T of(R records) throws IOException;
  }

  /** Folder of the open project; empty if none is open. On the UI thread. */
  Optional<Path> project();

  /**
   * Reads or writes the records of a project; not on the UI thread.
   *
   * @param project its folder
   * @throws IOException if it cannot be read or written; a sentence for people
   */
  <T> T use(Path project, Use<R, T> use) throws IOException;
}
