package org.lymanscope.app.tour;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/** The hop from the tour's own thread to the UI thread and back, with patience that ends. */
final class UiThread {
  private static final int PATIENCE_SECONDS = 30;

  private final Executor ui;

  UiThread(Executor ui) {
    this.ui = ui;
  }

  /** Runs it there and brings its value back. */
  <T> T get(Supplier<T> question) throws TourException {
    return await(CompletableFuture.supplyAsync(question, ui), "the window to answer");
  }

  /** Runs it there and waits until it is done. */
  void run(Runnable action) throws TourException {
    await(CompletableFuture.runAsync(action, ui), "the window to act");
  }

  /**
   * Waits until a condition holds at the beginning of a frame.
   *
   * @param what for the sentence if it never does
   */
  void until(String what, BooleanSupplier condition) throws TourException {
    CompletableFuture<Void> held = new CompletableFuture<>();
    AnimationTimer watch =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (held.isDone() || condition.getAsBoolean()) {
              stop();
              held.complete(null);
            }
          }
        };
    ui.execute(watch::start);
    await(held, what);
  }

  /** Waits for some frames, so that what was changed is also drawn. */
  void frames(int count) throws TourException {
    int[] left = {count};
    until(count + " frames", () -> left[0]-- <= 0);
  }

  private static <T> T await(CompletableFuture<T> future, String what) throws TourException {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      future.cancel(false);
      throw new TourException("Waited " + PATIENCE_SECONDS + " s in vain for " + what + ".", e);
    } catch (ExecutionException e) {
      throw new TourException("The window failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TourException("Interrupted while waiting for " + what + ".", e);
    }
  }
}
