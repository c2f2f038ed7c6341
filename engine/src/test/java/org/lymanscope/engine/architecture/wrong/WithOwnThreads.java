package org.lymanscope.engine.architecture.wrong;

/** Breaks A9. */
public final class WithOwnThreads {
  void run() {
    new Thread(() -> {}).start();
  }
}
