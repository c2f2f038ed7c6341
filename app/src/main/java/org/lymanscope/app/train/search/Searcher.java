package org.lymanscope.app.train.search;

import java.io.IOException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.search.SearchListener;
import org.lymanscope.engine.search.SearchReport;

/** Searches; loads its native library with the first search only. For workers. */
public interface Searcher {
  /**
   * Searches to the end.
   *
   * @param listener hears how it goes, on the calling thread
   */
  SearchReport search(SearchOrder order, SearchListener listener, JobContext job)
      throws IOException;

  /** How many threads a training may use here while somebody works in the window. */
  int threads();
}
