package org.lymanscope.app.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;

/**
 * How long the UI thread has been busy with handing pictures over: in every pulse, after style and
 * layout, it waits until the render thread is done with the picture before, and copies what
 * changed. Without a graphics card the render thread works on the processor, and that wait is long.
 */
final class RendererWait {
  private final AtomicLong total = new AtomicLong();
  private final TKPulseListener handedOver = this::end; // a field: JavaFX holds it weakly
  private long begin;

  /** Watches a scene; on the UI thread. */
  RendererWait(Scene scene) {
    scene.addPostLayoutPulseListener(this::begin);
    Toolkit.getToolkit().addPostSceneTkPulseListener(handedOver);
  }

  /** Until now, nanoseconds; from any thread. */
  long nanoseconds() {
    return total.get();
  }

  private void begin() {
    begin = System.nanoTime();
  }

  private void end() {
    if (begin != 0) {
      total.addAndGet(System.nanoTime() - begin);
      begin = 0;
    }
  }
}
