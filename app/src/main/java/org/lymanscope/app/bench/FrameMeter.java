package org.lymanscope.app.bench;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Changes a scene frame by frame and measures each from the change to the end of its rendering. The
 * end comes from JavaFX's own tracker, on the render thread: the cost of a plot is there, and
 * timing the drawing calls alone would miss it.
 */
final class FrameMeter {
  private final Scene scene;
  private final Executor ui;

  FrameMeter(Scene scene, Executor ui) {
    this.scene = scene;
    this.ui = ui;
  }

  /** Measures {@code count} frames after a third as many unmeasured ones. Not on the UI thread. */
  FrameTimes measure(int count, IntConsumer change) {
    Run run = new Run(count, change);
    ui.execute(run::start);
    return run.times.join();
  }

  /** One series of frames. */
  private final class Run extends AnimationTimer {
    private final CompletableFuture<FrameTimes> times = new CompletableFuture<>();
    private final PerformanceTracker tracker = PerformanceTracker.getSceneTracker(scene);
    private final IntConsumer change;
    private final double[] milliseconds;
    private final double[] processor;
    private final ProcessorTime spent = ProcessorTime.ofToolkit();
    private final int warmUp;
    private int frame;
    private long firstBegin;
    private long begin;
    private long spentBefore;
    private volatile long end = 1;

    Run(int count, IntConsumer change) {
      this.change = change;
      milliseconds = new double[count];
      processor = new double[count];
      warmUp = count / 3;
      tracker.setOnRenderedFrameTask(() -> end = System.nanoTime());
    }

    @Override
    public void handle(long now) {
      if (end == 0) {
        return;
      }
      int measured = frame - warmUp - 1;
      if (measured >= 0) {
        milliseconds[measured] = (end - begin) / 1e6;
        processor[measured] = (spent.nanoseconds() - spentBefore) / 1e6;
      }
      if (measured == milliseconds.length - 1) {
        finish();
        return;
      }
      spentBefore = spent.nanoseconds();
      begin = System.nanoTime();
      firstBegin = measured == -1 ? begin : firstBegin;
      end = 0;
      change.accept(frame++);
    }

    private void finish() {
      stop();
      tracker.setOnRenderedFrameTask(null);
      times.complete(FrameTimes.of(milliseconds, processor, (end - firstBegin) / 1e9));
    }
  }
}
