package org.lymanscope.app.shell;

import javafx.animation.AnimationTimer;

/** Closes the window again after it was painted a few times: shows that a build starts. */
final class SmokeTest extends AnimationTimer {
  private static final int FRAMES = 5;

  private final Runnable quit;
  private int painted;

  SmokeTest(Runnable quit) {
    this.quit = quit;
  }

  void watch() {
    start();
  }

  @Override
  public void handle(long now) {
    painted++;
    if (painted == FRAMES) {
      stop();
      quit.run();
    }
  }
}
