package org.lymanscope.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/**
 * Cancels a job when the process is told to end, as Ctrl+C does, and lets it clean up before the
 * process is gone. Close it when the job is over.
 */
final class Stoppable implements JobContext, AutoCloseable {
  private static final long SECONDS_TO_CLEAN_UP = 20;

  private final JobContext shown;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::stop, "stop the job");
  private volatile boolean cancelled;

  private Stoppable(JobContext shown) {
    this.shown = shown;
  }

  /**
   * Starts to listen.
   *
   * @param shown takes the progress
   */
  static Stoppable of(JobContext shown) {
    Stoppable stoppable = new Stoppable(shown);
    Runtime.getRuntime().addShutdownHook(stoppable.atExit);
    return stoppable;
  }

  private void stop() {
    cancelled = true;
    try {
      if (!over.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS)) {
        shown.report(new Progress(0, 0, "ended before all was cleaned up"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void report(Progress progress) {
    shown.report(progress);
  }

  @Override
  public boolean cancelled() {
    return cancelled || shown.cancelled();
  }

  @Override
  public void awaitResume() {
    shown.awaitResume();
  }

  @Override
  public void close() {
    over.countDown();
    if (!cancelled) {
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }
}
