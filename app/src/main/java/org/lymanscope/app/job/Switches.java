package org.lymanscope.app.job;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The two wishes a worker must follow: wait, and stop. Thread-safe; never interrupts a thread. */
final class Switches {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean paused;
  private volatile boolean cancelled;

  boolean paused() {
    return paused;
  }

  boolean cancelled() {
    return cancelled;
  }

  void pause(boolean wish) {
    change(() -> paused = wish);
  }

  void cancel() {
    change(() -> cancelled = true);
  }

  void awaitResume() {
    if (!paused) {
      return;
    }
    lock.lock();
    try {
      while (paused && !cancelled) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable wish) {
    lock.lock();
    try {
      wish.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
