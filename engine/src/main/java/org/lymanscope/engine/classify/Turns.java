package org.lymanscope.engine.classify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.lymanscope.engine.job.HelpedTask;

/**
 * The work beside the network. Where that runs on another device, work is begun at once. Otherwise
 * it keeps work until it is needed and has it all done then, by the workers and the thread that
 * waits. A network on the CPU keeps every core busy: what is read beside it takes its cores and its
 * caches from it, and both together need longer than one after the other.
 */
final class Turns implements Executor {
  private final Executor workers;
  private final boolean atOnce;
  private final Queue<Runnable> kept = new ConcurrentLinkedQueue<>();

  /**
   * For one thread that waits, with the help of workers.
   *
   * @param atOnce whether the network leaves the processor to others
   */
  Turns(Executor workers, boolean atOnce) {
    this.workers = workers;
    this.atOnce = atOnce;
  }

  @Override
  public void execute(Runnable task) {
    if (atOnce) {
      workers.execute(task);
    } else {
      kept.add(task);
    }
  }

  /** Has everything done that is kept. */
  void work() throws IOException {
    List<HelpedTask<Boolean>> helpers = new ArrayList<>();
    // Counted once: the first helper takes tasks away while the next ones are being started.
    int tasks = kept.size();
    for (int i = 1; i < tasks; i++) {
      helpers.add(HelpedTask.start(this::empty, workers));
    }
    empty();
    for (HelpedTask<Boolean> helper : helpers) {
      helper.ended();
    }
  }

  private boolean empty() {
    for (Runnable task = kept.poll(); task != null; task = kept.poll()) {
      task.run();
    }
    return true;
  }
}
