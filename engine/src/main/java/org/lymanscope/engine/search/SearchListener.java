package org.lymanscope.engine.search;

import org.lymanscope.engine.run.SearchRun;

/**
 * Hears how a search goes, on the thread that searches: what it does takes the search's time, and
 * what it throws ends the search.
 */
public interface SearchListener {
  /** Hears nothing. */
  SearchListener NONE = new SearchListener() {};

  /** A trial is over. */
  default void ended(Trial trial) {}

  /**
   * The search began or went on, began or ended a trial, or came to its end; its files are written.
   *
   * @param run as it is now
   */
  default void recorded(SearchRun run) {}
}
