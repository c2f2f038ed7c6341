package org.lymanscope.app.job;

/** How much of the processor long work may take. */
public final class Cores {
  private Cores() {}

  /** All cores but one, which is left to the window or to the thread that waits; at least 1. */
  public static int others() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
