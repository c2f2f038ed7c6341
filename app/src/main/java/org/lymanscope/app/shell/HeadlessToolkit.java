package org.lymanscope.app.shell;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** JavaFX without a display, for measurements and the tour. */
public final class HeadlessToolkit implements AutoCloseable {
  /** JavaFX reads these when its toolkit starts: no display, and room for a large window. */
  private static final Map<String, String> WITHOUT_DISPLAY =
      Map.of(
          "glass.platform", "Monocle",
          "monocle.platform", "Headless",
          "prism.order", "sw",
          "headless.geometry", "1920x1200-32");

  private HeadlessToolkit() {}

  /** Starts the toolkit, which a process can do once. Not for the UI thread. */
  public static HeadlessToolkit start() {
    choose();
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(true));
    started.join();
    Platform.setImplicitExit(false);
    return new HeadlessToolkit();
  }

  /** Settles that the toolkit, once something starts it, needs no display. */
  static void choose() {
    WITHOUT_DISPLAY.forEach(System::setProperty);
  }

  /** Runs things on the UI thread. */
  public Executor ui() {
    return Platform::runLater;
  }

  @Override
  public void close() {
    Platform.exit();
  }
}
