package org.lymanscope.app.train.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.search.SearchListener;

/**
 * A search under way. It hears on the search's thread, where it also brings the record into the
 * project, and tells on the UI thread.
 */
final class LiveSearch implements SearchListener {
  private final Executor ui;
  private final SearchJournal journal;
  private final Path project;
  private final Consumer<SearchRun> onRecord;
  private final Consumer<IOException> onFailure;
  private final AtomicBoolean failed = new AtomicBoolean();

  /**
   * Listens.
   *
   * @param project folder of the project that keeps the record
   * @param onRecord told what is on record, on the UI thread
   * @param onFailure told once if the project cannot be written, on the UI thread; the files of the
   *     search have all of it
   */
  LiveSearch(
      Executor ui,
      SearchJournal journal,
      Path project,
      Consumer<SearchRun> onRecord,
      Consumer<IOException> onFailure) {
    this.ui = ui;
    this.journal = journal;
    this.project = project;
    this.onRecord = onRecord;
    this.onFailure = onFailure;
  }

  @Override
  public void recorded(SearchRun run) {
    try {
      journal.useSearches(
          project,
          searches -> {
            searches.save(run);
            return run;
          });
    } catch (IOException e) {
      if (failed.compareAndSet(false, true)) {
        ui.execute(() -> onFailure.accept(e));
      }
    }
    ui.execute(() -> onRecord.accept(run));
  }
}
