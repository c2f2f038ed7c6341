package org.lymanscope.app.job;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Newest request wins: an answer that arrives after a newer request was made is dropped, and a
 * request that has not begun by then is not begun. For what changes as fast as keys repeat.
 */
public final class LatestOnly {
  private final Executor worker;
  private final Executor ui;
  private final AtomicLong newest = new AtomicLong();

  /**
   * Creates a gate.
   *
   * @param worker where the work is done
   * @param ui where answers are handed over
   */
  public LatestOnly(Executor worker, Executor ui) {
    this.worker = worker;
    this.ui = ui;
  }

  /**
   * Asks for something; called on the UI thread. One of {@code answer} and {@code failure} is
   * called there later, unless a newer request comes first.
   */
  public <T> void request(
      Callable<? extends T> work, Consumer<? super T> answer, Consumer<Throwable> failure) {
    long number = newest.incrementAndGet();
    worker.execute(
        () -> {
          if (newest.get() == number) {
            Runnable end = outcome(work, answer, failure);
            ui.execute(() -> finish(number, end));
          }
        });
  }

  /** Drops whatever is under way. */
  public void forget() {
    newest.incrementAndGet();
  }

  private void finish(long number, Runnable end) {
    if (newest.get() == number) {
      end.run();
    }
  }

  @SuppressWarnings("IllegalCatch") // as in JobHandle: a worker's failure becomes an answer
  static <T> Runnable outcome(
      Callable<? extends T> work, Consumer<? super T> answer, Consumer<Throwable> failure) {
    try {
      T result = work.call();
      return () -> answer.accept(result);
    } catch (Throwable t) {
      return () -> failure.accept(t);
    }
  }
}
