package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Brings the record of work under way into a project. Where that fails the work goes on, as its
 * files have all of it.
 *
 * @param <R> where the project keeps such records
 */
public final class RecordKeeper<R> {
  private final Executor ui;
  private final Journal<R> journal;
  private final Path project;
  private final Consumer<IOException> onFailure;
  private final AtomicBoolean failed = new AtomicBoolean();

  /**
   * Creates it.
   *
   * @param project its folder
   * @param onFailure told once if the project cannot be written, on the UI thread
   */
  public RecordKeeper(
      Executor ui, Journal<R> journal, Path project, Consumer<IOException> onFailure) {
    this.ui = ui;
    this.journal = journal;
    this.project = project;
    this.onFailure = onFailure;
  }

  /** On any thread but that of the window; empty if the project cannot be written. */
  public <T> Optional<T> keep(Journal.Use<R, T> use) {
    try {
      return Optional.of(journal.use(project, use));
    } catch (IOException e) {
      if (failed.compareAndSet(false, true)) {
        ui.execute(() -> onFailure.accept(e));
      }
      return Optional.empty();
    }
  }
}
