package org.lymanscope.app.job;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that follows a slider: one piece at a time, each answered, and of the requests that come
 * meanwhile only the newest is begun next. Where {@link LatestOnly} would answer nothing until the
 * slider rests, this shows what can be computed in time. UI thread only, but for the work itself.
 */
public final class LatestInTurn {
  private final Executor worker;
  private final Executor ui;
  private @Nullable Runnable waiting;
  private boolean busy;
  private long epoch;

  /**
   * Creates a gate.
   *
   * @param worker where the work is done
   * @param ui where answers are handed over
   */
  public LatestInTurn(Executor worker, Executor ui) {
    this.worker = worker;
    this.ui = ui;
  }

  /**
   * Asks for something. One of {@code answer} and {@code failure} is called later, unless a newer
   * request comes before the work is begun.
   */
  public <T> void request(
      Callable<? extends T> work, Consumer<? super T> answer, Consumer<Throwable> failure) {
    Runnable start = () -> begin(work, answer, failure);
    if (busy) {
      waiting = start;
    } else {
      start.run();
    }
  }

  /** Whether something is under way. */
  public boolean busy() {
    return busy;
  }

  /** Drops what waits, and the answer to what is under way. */
  public void forget() {
    epoch++;
    waiting = null;
  }

  private <T> void begin(
      Callable<? extends T> work, Consumer<? super T> answer, Consumer<Throwable> failure) {
    busy = true;
    long begun = epoch;
    worker.execute(
        () -> {
          Runnable end = LatestOnly.outcome(work, answer, failure);
          ui.execute(() -> finish(begun, end));
        });
  }

  private void finish(long begun, Runnable end) {
    busy = false;
    Runnable next = waiting;
    waiting = null;
    if (next != null) {
      next.run();
    }
    if (epoch == begun) {
      end.run();
    }
  }
}
