package org.lymanscope.app.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lymanscope.app.job.Cores;

/** Threads for a job whose own thread works too. */
final class OtherCores {
  private OtherCores() {}

  /** One for each core but one, and at least one; to be shut down. */
  static ExecutorService workers() {
    return Executors.newFixedThreadPool(Cores.others());
  }
}
