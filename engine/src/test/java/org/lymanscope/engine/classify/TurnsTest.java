package org.lymanscope.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.job.HelpedTask;

class TurnsTest {
  @Test
  void nothingIsBegunBeforeItsTurn() throws IOException {
    List<String> done = new ArrayList<>();
    Turns turns = new Turns(Runnable::run, false);
    HelpedTask<Boolean> task = HelpedTask.start(() -> done.add("task"), turns);
    assertThat(task.isDone()).isFalse();
    turns.work();
    assertThat(task.isDone()).isTrue();
    assertThat(done).containsExactly("task");
    turns.work();
    assertThat(done).hasSize(1);
  }

  @Test
  void besideAnotherDeviceWorkIsBegunAtOnce() {
    Turns turns = new Turns(Runnable::run, true);
    assertThat(HelpedTask.start(() -> 1, turns).isDone()).isTrue();
  }

  @Test
  void severalThreadsShareATurnAndAllOfItIsDoneAfterIt() throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      // Each waits for the other two, so three threads have to be at it.
      CountDownLatch together = new CountDownLatch(3);
      Turns turns = new Turns(startingSlowly(workers, together), false);
      List<HelpedTask<Integer>> tasks =
          IntStream.range(0, 3)
              .mapToObj(
                  i ->
                      HelpedTask.start(
                          () -> {
                            together.countDown();
                            together.await();
                            return i;
                          },
                          turns))
              .toList();
      turns.work();
      assertThat(tasks).allMatch(HelpedTask::isDone);
      assertThat(tasks.get(2).result()).isEqualTo(2);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Comes back only when the helper has taken its first task from those that are kept. */
  private static Executor startingSlowly(Executor workers, CountDownLatch begun) {
    return helper -> {
      long before = begun.getCount();
      workers.execute(helper);
      while (begun.getCount() == before) {
        Thread.onSpinWait();
      }
    };
  }

  @Test
  void whatFailsTellsWhoNeedsItAndDisturbsNobodyElse() throws IOException {
    Turns turns =
        new Turns(
            task -> {
              throw new RejectedExecutionException("closed");
            },
            false);
    HelpedTask<Integer> bad =
        HelpedTask.start(
            () -> {
              throw new IOException("no such row");
            },
            turns);
    HelpedTask<Integer> good = HelpedTask.start(() -> 7, turns);
    turns.work();
    assertThat(good.result()).isEqualTo(7);
    assertThat(bad.ended()).isFalse();
  }
}
