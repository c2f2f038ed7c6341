package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.lymanscope.engine.job.HelpedTask;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/** How long a build will take on this machine: a few rows of each sample are made for trial. */
public final class BuildTime {
  /** Blocks that are made at once, as many as a build has under way. */
  private static final int BLOCKS = 6;

  /** Rows of a block: with them a trial takes a second or two for a dozen samples. */
  private static final int ROWS = 16;

  private static final double NANO = 1e-9;

  private final Executor workers;
  private final Clock clock;
  private final List<RowMaker> makers;

  private BuildTime(DatasetPlan plan, Executor workers, Clock clock) {
    this.workers = workers;
    this.clock = clock;
    this.makers =
        IntStream.range(0, BLOCKS)
            .mapToObj(block -> new RowMaker(plan.recipe(), plan.grid(), ROWS))
            .toList();
  }

  /**
   * Seconds that making all rows of a plan takes, as far as a trial tells; writing to a slow disk
   * comes on top. Nothing is kept of the rows.
   *
   * @param workers make rows beside the calling thread, as in a build
   * @param clock measures the trial
   * @throws IOException if a source cannot be read
   */
  public static double seconds(DatasetPlan plan, Executor workers, Clock clock, JobContext context)
      throws IOException {
    BuildTime trial = new BuildTime(plan, workers, clock);
    List<PlannedSample> samples = plan.samples();
    trial.seconds(samples.get(0)); // whatever runs for the first time is slow
    double seconds = 0;
    for (int i = 0; i < samples.size(); i++) {
      context.checkpoint();
      PlannedSample sample = samples.get(i);
      context.report(new Progress(i, samples.size(), "trying " + sample.recipe().name()));
      seconds += trial.seconds(sample);
    }
    return seconds;
  }

  private double seconds(PlannedSample sample) throws IOException {
    int tried = Math.min(sample.rows(), BLOCKS * ROWS);
    Instant begun = clock.instant();
    List<HelpedTask<Integer>> tasks = new ArrayList<>();
    try {
      for (int block = 0; block < BLOCKS; block++) {
        int number = block;
        tasks.add(HelpedTask.start(() -> make(sample, number, tried), workers));
      }
      for (HelpedTask<Integer> task : tasks) {
        task.result();
      }
    } finally {
      for (HelpedTask<Integer> task : tasks) {
        task.ended(); // nobody reads a source any more
      }
    }
    double spent = Duration.between(begun, clock.instant()).toNanos() * NANO;
    return spent * sample.rows() / tried;
  }

  /** Every sixth of the rows that are tried, which lie all over the sample. */
  private int make(PlannedSample sample, int block, int tried) throws IOException {
    RowMaker maker = makers.get(block);
    maker.begin();
    for (int i = block; i < tried; i += BLOCKS) {
      maker.make(sample, (int) ((long) i * sample.rows() / tried));
    }
    return maker.rows().size();
  }
}
