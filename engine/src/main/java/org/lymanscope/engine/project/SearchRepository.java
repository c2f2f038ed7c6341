package org.lymanscope.engine.project;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lymanscope.engine.run.SearchRun;

/** The searches of a project. */
public interface SearchRepository {
  /** Keeps a search as it is now; trials that ended and are known already are left as they are. */
  void save(SearchRun run) throws IOException;

  /** All that are not deleted, the one that was begun last first. */
  List<SearchRun> all() throws IOException;

  /** A search, also a deleted one. */
  Optional<SearchRun> find(UUID search) throws IOException;

  /** Takes a search out of the list; {@link #restore} brings it back. Its files stay. */
  void delete(UUID search) throws IOException;

  /** Brings a deleted search back. */
  void restore(UUID search) throws IOException;
}
