package org.lymanscope.app.shell;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Closes the window again once what it opened is there and was painted a few times: shows that a
 * build starts.
 */
final class SmokeTest extends AnimationTimer {
  private static final int FRAMES = 5;

  private final BooleanSupplier busy;
  private final Executor ui;
  private final Runnable quit;
  private int painted;

  /**
   * Creates the test.
   *
   * @param busy whether something is still being opened; a first start also makes a project
   * @param ui hops to the UI thread
   * @param quit closes the window; it may ask, which no frame may wait for, so it runs after one
   */
  SmokeTest(BooleanSupplier busy, Executor ui, Runnable quit) {
    this.busy = busy;
    this.ui = ui;
    this.quit = quit;
  }

  void watch() {
    start();
  }

  @Override
  public void handle(long now) {
    painted = busy.getAsBoolean() ? 0 : painted + 1;
    if (painted == FRAMES) {
      stop();
      ui.execute(quit);
    }
  }
}
