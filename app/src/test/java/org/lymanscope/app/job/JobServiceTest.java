package org.lymanscope.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

class JobServiceTest {
  private final Deque<Runnable> ui = new ArrayDeque<>();
  private final Later workers = new Later();
  private final List<String> failures = new ArrayList<>();
  private final JobService service =
      new JobService(workers, ui::add, (name, cause) -> failures.add(name + ": " + cause));

  @Test
  void showsOnlyTheNewestOfManyReports() {
    JobHandle<String> job =
        service.submit(
            "count",
            context -> {
              for (int i = 1; i <= 1000; i++) {
                context.report(new Progress(i, 1000, ""));
              }
              return "done";
            });
    List<JobState<String>> seen = new ArrayList<>();
    job.stateProperty().addListener((o, was, now) -> seen.add(now));

    workers.runAll();
    assertThat(ui).hasSize(2);
    drain();

    assertThat(seen)
        .containsExactly(
            new JobState.Running<>(new Progress(1000, 1000, ""), false),
            new JobState.Succeeded<>("done"));
    assertThat(service.active()).isEmpty();
  }

  @Test
  void cancelBeforeTheStartRunsNothing() {
    List<String> ran = new ArrayList<>();
    JobHandle<String> job = service.submit("never", context -> addTo(ran));

    job.cancel();
    assertThat(job.stateProperty().get()).isInstanceOf(JobState.Stopping.class);
    workers.runAll();
    drain();

    assertThat(ran).isEmpty();
    assertThat(job.stateProperty().get()).isInstanceOf(JobState.Cancelled.class);
    assertThat(failures).isEmpty();
  }

  @Test
  void cancelStopsAtTheNextCheckpoint() {
    List<Integer> steps = new ArrayList<>();
    List<JobHandle<String>> self = new ArrayList<>();
    self.add(
        service.submit(
            "steps",
            context -> {
              for (int i = 0; i < 10; i++) {
                context.checkpoint();
                steps.add(i);
                if (i == 3) {
                  self.get(0).cancel();
                }
              }
              return "unreached";
            }));

    workers.runAll();
    drain();

    assertThat(steps).containsExactly(0, 1, 2, 3);
    assertThat(self.get(0).stateProperty().get()).isInstanceOf(JobState.Cancelled.class);
  }

  @Test
  void anyFailureIsTold() {
    service.submit(
        "io",
        context -> {
          throw new IOException("disk full");
        });
    service.submit(
        "error",
        context -> {
          throw new StackOverflowError("deep");
        });

    workers.runAll();
    drain();

    assertThat(failures)
        .containsExactly(
            "io: java.io.IOException: disk full", "error: java.lang.StackOverflowError: deep");
    assertThat(service.active()).isEmpty();
  }

  @Test
  void refusedJobFails() {
    service.close();

    JobHandle<String> job = service.submit("late", context -> "never");

    assertThat(job.stateProperty().get()).isInstanceOf(JobState.Failed.class);
    assertThat(failures).hasSize(1);
    assertThat(service.active()).isEmpty();
  }

  @Test
  void pausedJobWaitsAtItsCheckpointUntilResumed() throws InterruptedException {
    try (var threads = new JobThread()) {
      JobService real = new JobService(threads.executor, ui::add, (name, cause) -> {});
      CountDownLatch before = new CountDownLatch(1);
      CountDownLatch mayCheck = new CountDownLatch(1);
      CountDownLatch after = new CountDownLatch(1);
      JobHandle<String> job =
          real.submit("pause", context -> pausing(context, before, mayCheck, after));
      assertThat(before.await(20, TimeUnit.SECONDS)).isTrue();

      job.pause();
      mayCheck.countDown();
      assertThat(after.getCount()).isEqualTo(1);
      job.resume();

      assertThat(after.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void pausedJobCanBeCancelled() throws InterruptedException {
    Switches switches = new Switches();
    switches.pause(true);
    CountDownLatch released = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              switches.awaitResume();
              released.countDown();
            });
    waiting.start();

    switches.cancel();

    assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(switches.cancelled()).isTrue();
  }

  @Test
  void pauseIsShownAndKeptByLaterProgress() {
    List<JobHandle<String>> self = new ArrayList<>();
    self.add(
        service.submit(
            "shown",
            context -> {
              context.report(new Progress(1, 2, "half"));
              drain();
              self.get(0).pause();
              assertThat(self.get(0).stateProperty().get())
                  .isEqualTo(new JobState.Running<>(new Progress(1, 2, "half"), true));
              self.get(0).resume();
              return "done";
            }));
    workers.runAll();
    drain();
    assertThat(self.get(0).stateProperty().get()).isEqualTo(new JobState.Succeeded<>("done"));
  }

  private static String pausing(
      JobContext context, CountDownLatch before, CountDownLatch mayCheck, CountDownLatch after)
      throws InterruptedException {
    before.countDown();
    mayCheck.await();
    context.checkpoint();
    after.countDown();
    return "done";
  }

  private static String addTo(List<String> ran) {
    ran.add("ran");
    return "ran";
  }

  private void drain() {
    while (!ui.isEmpty()) {
      ui.remove().run();
    }
  }

  private static final class JobThread implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @Override
    public void close() {
      executor.shutdownNow();
    }
  }

  /** Runs what it was given when told to, on the calling thread. */
  private static final class Later extends AbstractExecutorService {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean shut;

    void runAll() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }

    @Override
    public void execute(Runnable work) {
      if (shut) {
        throw new RejectedExecutionException("shut");
      }
      waiting.add(work);
    }

    @Override
    public void shutdown() {
      shut = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      shut = true;
      return List.copyOf(waiting);
    }

    @Override
    public boolean isShutdown() {
      return shut;
    }

    @Override
    public boolean isTerminated() {
      return shut && waiting.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
