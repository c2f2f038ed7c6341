package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.network.TestModels;

/** Trains, goes on with what is there, and tells each step, until it is killed. */
final class KilledTraining {
  /** Eight steps an epoch; a checkpoint of some megabytes, which takes a while to write. */
  static final String RECIPE =
      MadeDataset.RECIPE.replace("batch: 24", "batch: 8").replace("dense: 24", "dense: 2000");

  private KilledTraining() {}

  /** Trains on the dataset that is the first argument, in the folder that is the second. */
  public static void main(String[] arguments) throws IOException {
    TrainRequest request = Trainings.request(RECIPE, Path.of(arguments[0]), Path.of(arguments[1]));
    new TrainJob(request, TestModels.torch(), Runnable::run, new Hasty(), "test 1")
        .run(new Telling());
  }

  /** A clock by which every step takes so long that a checkpoint is due. */
  private static final class Hasty extends Clock {
    private long millis;

    @Override
    public long millis() {
      millis += 1_000_000;
      return millis;
    }

    @Override
    public Instant instant() {
      return Trainings.CLOCK.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class Telling implements JobContext {
    @Override
    public void report(Progress progress) {
      System.out.println(progress.done());
    }

    @Override
    public boolean cancelled() {
      return false;
    }

    @Override
    public void awaitResume() {}
  }
}
