package org.lymanscope.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import javafx.scene.Scene;

/**
 * How long a window stands still: the time from a wish to do something on the UI thread until it is
 * done, so it holds what the thread does by itself after a change, layout and painting, too. Beside
 * it stands the same without the wait for the render thread, see {@link RendererWait}: that is the
 * program's own part. How much of the processor the UI thread took in that time hardly depends on
 * what else the machine does. Not for the UI thread.
 */
final class StallMeter {
  /** How long a change is watched: this often, so far apart. */
  private static final int HOPS = 100;

  private static final long PAUSE_NANOS = 2_000_000;
  private static final double LIMIT = 16;

  /**
   * How long the UI thread was not free.
   *
   * @param wall by the clock, milliseconds
   * @param own the same without what it waited for the render thread, milliseconds
   * @param processor what it took of the processor meanwhile, milliseconds
   */
  record Stall(double wall, double own, double processor) {
    static final Stall NONE = new Stall(0, 0, 0);

    /** The longer one in either sense. */
    Stall or(Stall other) {
      return new Stall(
          Math.max(wall, other.wall),
          Math.max(own, other.own),
          Math.max(processor, other.processor));
    }
  }

  private final Executor ui;
  private final ProcessorTime processor = ProcessorTime.ofUiThread();
  private final RendererWait renderer;

  /**
   * Creates it.
   *
   * @param scene of a window that is shown
   * @param ui hops to its UI thread
   */
  StallMeter(Scene scene, Executor ui) {
    this.ui = ui;
    this.renderer = CompletableFuture.supplyAsync(() -> new RendererWait(scene), ui).join();
  }

  /** The longest after a change, watched for a while. */
  Stall longest(Runnable change) {
    return longest(change, HOPS);
  }

  /** The longest after a change, watched for so many hops. */
  Stall longest(Runnable change, int hops) {
    Stall longest = hop(change);
    for (int i = 0; i < hops; i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      longest = longest.or(hop(() -> {}));
    }
    return longest;
  }

  /** Until this is done on the UI thread. */
  Stall hop(Runnable work) {
    long spent = processor.nanoseconds();
    long waited = renderer.nanoseconds();
    long start = System.nanoTime();
    CompletableFuture.runAsync(work, ui).join();
    long end = System.nanoTime();
    double wall = (end - start) / 1e6;
    double wait = (renderer.nanoseconds() - waited) / 1e6;
    return new Stall(wall, Math.max(0, wall - wait), (processor.nanoseconds() - spent) / 1e6);
  }

  /** One line for people about many. */
  String line(String name, List<Stall> times) {
    double p95 = quantile(times, Stall::own, 0.95);
    return String.format(
        Locale.ROOT,
        "%s: the window stands still for p50 %.1f ms, p95 %.1f ms, worst %.1f ms"
            + "; without waiting for the renderer %.1f, %.1f, %.1f ms"
            + " (processor %.1f, %.1f, %.1f ms); that p95 %s the limit of %.0f ms",
        name,
        quantile(times, Stall::wall, 0.5),
        quantile(times, Stall::wall, 0.95),
        quantile(times, Stall::wall, 1),
        quantile(times, Stall::own, 0.5),
        p95,
        quantile(times, Stall::own, 1),
        quantile(times, Stall::processor, 0.5),
        quantile(times, Stall::processor, 0.95),
        quantile(times, Stall::processor, 1),
        p95 <= LIMIT ? "keeps" : "misses",
        LIMIT);
  }

  private static double quantile(List<Stall> times, ToDoubleFunction<Stall> which, double part) {
    double[] sorted = times.stream().mapToDouble(which).sorted().toArray();
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }
}
