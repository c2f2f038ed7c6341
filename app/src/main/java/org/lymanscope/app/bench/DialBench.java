package org.lymanscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import org.lymanscope.app.bench.StallMeter.Stall;

/** How long the window stands still while a slider of the Augment screen moves; see StallMeter. */
public final class DialBench {
  private static final int STEPS = 200;

  /** So many moves of the mouse go by between two steps, as when somebody drags. */
  private static final int HOPS = 6;

  private static final long PAUSE_NANOS = 20_000_000;

  private final Scene scene;
  private final Executor ui;
  private final StallMeter meter;

  /**
   * Creates it.
   *
   * @param scene a window that shows the Augment screen with a spectrum in it
   * @param ui hops to its UI thread
   */
  public DialBench(Scene scene, Executor ui) {
    this.scene = scene;
    this.ui = ui;
    this.meter = new StallMeter(scene, ui);
  }

  /**
   * Measures; not on the UI thread.
   *
   * @param name what is told in front of the numbers
   * @return a line to print
   */
  public String run(String name) {
    until(() -> scene.lookup("#augment-title") instanceof Labeled one && !one.getText().isEmpty());
    onUi(() -> node("#augment-shift-redshift", CheckBox.class).setSelected(true));
    until(() -> scene.lookup("#augment-shift-redshift-by") != null);
    drag(new ArrayList<>());
    List<Stall> times = new ArrayList<>();
    drag(times);
    return meter.line(name, times);
  }

  private void drag(List<Stall> times) {
    for (int i = 0; i < STEPS; i++) {
      double part = (1 + Math.sin(i * 2 * Math.PI / STEPS)) / 2;
      Runnable move = () -> node("#augment-shift-redshift-by", Slider.class).setValue(part);
      times.add(meter.longest(move, HOPS));
    }
  }

  private void until(BooleanSupplier there) {
    while (!CompletableFuture.supplyAsync(there::getAsBoolean, ui).join()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void onUi(Runnable work) {
    CompletableFuture.runAsync(work, ui).join();
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return type.cast(scene.lookup(id));
  }
}
