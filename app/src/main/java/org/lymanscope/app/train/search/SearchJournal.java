package org.lymanscope.app.train.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.project.SearchRepository;

/** The searches of projects, also of one that is not open any more. */
public interface SearchJournal {
  /** Uses the searches of a project. */
  @FunctionalInterface
  interface Use<T> {
    T of(SearchRepository searches) throws IOException;
  }

  /** Folder of the open project; empty if none is open. On the UI thread. */
  Optional<Path> project();

  /**
   * Reads or writes the searches of a project; not on the UI thread.
   *
   * @param project its folder
   * @throws IOException if it cannot be read or written; a sentence for people
   */
  <T> T useSearches(Path project, Use<T> use) throws IOException;
}
