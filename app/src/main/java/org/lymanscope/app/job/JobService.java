package org.lymanscope.app.job;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lymanscope.engine.job.Job;

/** Runs engine jobs off the UI thread and lists those that have not finished. UI thread only. */
public final class JobService implements AutoCloseable {
  private final ExecutorService workers;
  private final Executor ui;
  private final BiConsumer<String, Throwable> failures;
  private final ObservableList<JobHandle<?>> active = FXCollections.observableArrayList();
  private final ObservableList<JobHandle<?>> activeView = // a field: JavaFX holds it weakly
      FXCollections.unmodifiableObservableList(active);

  /**
   * Creates a service.
   *
   * @param workers where jobs run; shut down by {@link #close}
   * @param ui where state changes: {@code Platform::runLater}, or a queue in tests
   * @param failures told the name and the cause of every job that fails, on the UI thread
   */
  public JobService(ExecutorService workers, Executor ui, BiConsumer<String, Throwable> failures) {
    this.workers = workers;
    this.ui = ui;
    this.failures = failures;
  }

  /**
   * Starts a job and returns at once.
   *
   * @param name for people, in the jobs pane and in the sentence if it fails
   */
  public <T> JobHandle<T> submit(String name, Job<T> job) {
    JobHandle<T> handle = new JobHandle<>(name, ui);
    active.add(handle);
    handle.stateProperty().addListener((observable, was, now) -> stateChanged(handle, now));
    try {
      workers.execute(() -> handle.execute(job));
    } catch (RejectedExecutionException e) {
      handle.fail(e);
    }
    return handle;
  }

  /** Unfinished jobs, oldest first; unmodifiable. */
  public ObservableList<JobHandle<?>> active() {
    return activeView;
  }

  /** Asks all jobs to stop and takes no more. */
  @Override
  public void close() {
    List.copyOf(active).forEach(JobHandle::cancel);
    workers.shutdown();
  }

  private void stateChanged(JobHandle<?> handle, JobState<?> now) {
    if (now.finished()) {
      active.remove(handle);
    }
    if (now instanceof JobState.Failed<?> failed) {
      failures.accept(handle.name(), failed.cause());
    }
  }
}
