package org.lymanscope.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.train.TrainJob;
import org.lymanscope.engine.train.TrainReport;
import org.lymanscope.engine.train.TrainRequest;

/** A network that learns in this process while something else is measured. */
public final class BesideTraining implements AutoCloseable {
  private final CountDownLatch learning = new CountDownLatch(1);
  private final CompletableFuture<TrainReport> end;
  private volatile long spectra;
  private volatile boolean stopped;

  private BesideTraining(TrainJob job, Executor own) {
    end =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return job.run(new Context());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                learning.countDown();
              }
            },
            own);
  }

  /**
   * Starts; the first steps are over when this returns.
   *
   * @param own where it learns, for as long as it lasts
   * @param workers make its batches
   */
  public static BesideTraining start(
      TrainRequest request, Torch torch, Executor own, Executor workers, Clock clock) {
    BesideTraining training =
        new BesideTraining(new TrainJob(request, torch, workers, clock, "bench"), own);
    try {
      training.learning.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return training;
  }

  /** How many spectra it has learned from so far. */
  public long spectra() {
    return spectra;
  }

  /**
   * Stops it.
   *
   * @throws CompletionException if it had failed, or was over
   */
  @Override
  public void close() {
    stopped = true;
    try {
      end.join();
      throw new IllegalStateException("the training was over before what ran beside it");
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof JobCancelledException)) {
        throw e;
      }
    }
  }

  private final class Context implements JobContext {
    @Override
    public void report(Progress progress) {
      spectra = progress.done();
      if (spectra > 0) {
        learning.countDown();
      }
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }

    @Override
    public void awaitResume() {}
  }
}
