package org.lymanscope.engine.train;

import java.time.Clock;

/** Time of a training, without its pauses. */
final class StepWatch {
  /** Longest time between checkpoints within an epoch. */
  private static final long CHECKPOINT_MILLIS = 300_000;

  private final Clock clock;
  private long last;
  private long kept;

  /** Begins now. */
  StepWatch(Clock clock) {
    this.clock = clock;
    this.last = clock.millis();
    this.kept = last;
  }

  /** Time since it was asked last. */
  double seconds() {
    long now = clock.millis();
    double seconds = (now - last) / 1e3;
    last = now;
    return seconds;
  }

  /** Does something that takes no time of training's. */
  void leaveOut(Runnable wait) {
    long before = clock.millis();
    wait.run();
    last += clock.millis() - before;
  }

  /** Whether it is time for a checkpoint; that is taken to be made then. */
  boolean keepingIsDue() {
    long now = clock.millis();
    boolean due = now - kept > CHECKPOINT_MILLIS;
    kept = due ? now : kept;
    return due;
  }
}
