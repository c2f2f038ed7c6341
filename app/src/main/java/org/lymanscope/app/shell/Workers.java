package org.lymanscope.app.shell;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lymanscope.app.job.Cores;

/**
 * The threads of the window, all daemons with a name.
 *
 * @param jobs long jobs with progress
 * @param reader what the screen waits for: the next spectrum
 * @param writer one thread that records decisions
 * @param settings one thread that writes the settings
 * @param networks what computes large batches beside the thread that asked for them
 */
record Workers(
    ExecutorService jobs,
    ExecutorService reader,
    ExecutorService writer,
    ExecutorService settings,
    ExecutorService networks)
    implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  static Workers start() {
    return new Workers(
        Executors.newFixedThreadPool(3, named("job")),
        Executors.newFixedThreadPool(2, named("reader")),
        Executors.newSingleThreadExecutor(named("writer")),
        Executors.newSingleThreadExecutor(named("settings")),
        Executors.newFixedThreadPool(Cores.others(), named("network")));
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "lymanscope-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Takes no more work and waits for what is being written. */
  @Override
  public void close() {
    List.of(jobs, reader, writer, settings, networks).forEach(ExecutorService::shutdown);
    try {
      boolean written = writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (written) {
        settings.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
