package org.lymanscope.app.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings values to the UI thread that may come faster than it can show them: it gets the newest,
 * and never those that it had no time for. At most one waits.
 */
public final class NewestOnly<T> {
  private final Executor ui;
  private final Consumer<T> taker;
  private final AtomicReference<@Nullable T> pending = new AtomicReference<>();

  /**
   * Creates it.
   *
   * @param taker gets values, on the UI thread
   */
  public NewestOnly(Executor ui, Consumer<T> taker) {
    this.ui = ui;
    this.taker = taker;
  }

  /** Tells a value; from any thread. */
  public void tell(T value) {
    if (pending.getAndSet(value) == null) {
      ui.execute(this::take);
    }
  }

  private void take() {
    T newest = pending.getAndSet(null);
    if (newest != null) {
      taker.accept(newest);
    }
  }
}
