package org.lymanscope.engine.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.recipe.Recipe;

/** Runs small trainings. */
final class Trainings {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private Trainings() {}

  static TrainingRecipe recipe(String yaml) throws IOException {
    return TrainingRecipe.of(Recipe.parse("train.yaml", yaml, Path.of("")));
  }

  static TrainRequest request(String yaml, Path data, Path out) throws IOException {
    return new TrainRequest(recipe(yaml), data, out, true, Optional.empty(), 1, 1);
  }

  static TrainRequest from(Model start, String yaml, Path data, Path out) throws IOException {
    return new TrainRequest(recipe(yaml), data, out, true, Optional.of(start), 1, 1);
  }

  static TrainReport run(TrainRequest request) throws IOException {
    return run(request, Runnable::run, JobContext.NONE);
  }

  static TrainReport run(TrainRequest request, Executor workers, JobContext context)
      throws IOException {
    return new TrainJob(request, TestModels.torch(), workers, CLOCK, "test 1").run(context);
  }

  /** Does something once so many spectra are done. */
  static final class After implements JobContext {
    private final long spectra;
    private final boolean kill;
    private boolean reached;
    long done;

    /**
     * Creates it.
     *
     * @param kill whether to throw, as what nobody expects; else the job is cancelled
     */
    After(long spectra, boolean kill) {
      this.spectra = spectra;
      this.kill = kill;
    }

    @Override
    public void report(Progress progress) {
      done = progress.done();
      reached = done >= spectra;
      if (reached && kill) {
        throw new IllegalStateException("killed");
      }
    }

    @Override
    public boolean cancelled() {
      return reached && !kill;
    }

    @Override
    public void awaitResume() {}
  }
}
