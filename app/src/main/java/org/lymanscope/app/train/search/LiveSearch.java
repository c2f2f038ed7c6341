package org.lymanscope.app.train.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.lymanscope.app.job.NewestOnly;
import org.lymanscope.app.train.Journal;
import org.lymanscope.app.train.RecordKeeper;
import org.lymanscope.engine.project.SearchRepository;
import org.lymanscope.engine.run.SearchRun;
import org.lymanscope.engine.search.SearchListener;

/**
 * A search under way. It hears on the search's thread, where it also brings the record into the
 * project, and tells on the UI thread.
 */
final class LiveSearch implements SearchListener {
  private final RecordKeeper<SearchRepository> keeper;
  private final NewestOnly<SearchRun> records;

  /**
   * Listens.
   *
   * @param project folder of the project that keeps the record
   * @param onRecord told what is on record, on the UI thread; not all of what is replaced at once
   * @param onFailure told once if the project cannot be written, on the UI thread; the files of the
   *     search have all of it
   */
  LiveSearch(
      Executor ui,
      Journal<SearchRepository> journal,
      Path project,
      Consumer<SearchRun> onRecord,
      Consumer<IOException> onFailure) {
    this.keeper = new RecordKeeper<>(ui, journal, project, onFailure);
    this.records = new NewestOnly<>(ui, onRecord);
  }

  @Override
  public void recorded(SearchRun run) {
    keeper.keep(
        searches -> {
          searches.save(run);
          return run;
        });
    records.tell(run);
  }
}
