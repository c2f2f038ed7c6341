package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.lymanscope.app.job.JobService;

/**
 * Changes the records of the open project, each change in a job. UI thread only.
 *
 * @param <R> where the project keeps them
 */
public final class RecordChanges<R> {
  private final JobService jobs;
  private final Journal<R> journal;
  private final Supplier<Optional<Path>> project;
  private final Runnable list;

  /** Changes a record. */
  @FunctionalInterface
  public interface Change<R> {
    void in(R records) throws IOException;
  }

  /**
   * Creates it.
   *
   * @param project whose records are looked at
   * @param list lists them anew, after each change
   */
  public RecordChanges(
      JobService jobs, Journal<R> journal, Supplier<Optional<Path>> project, Runnable list) {
    this.jobs = jobs;
    this.journal = journal;
    this.project = project;
    this.list = list;
  }

  /** Makes a change; nothing happens if no project is open. */
  public void make(String name, Change<R> change, Runnable then) {
    project
        .get()
        .ifPresent(
            folder ->
                jobs.submit(name, job -> journal.use(folder, all -> made(change, all)))
                    .onSuccess(
                        done -> {
                          then.run();
                          list.run();
                        }));
  }

  private static <R> boolean made(Change<R> change, R all) throws IOException {
    change.in(all);
    return true;
  }
}
