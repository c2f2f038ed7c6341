package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import org.lymanscope.engine.dataset.source.ProjectRecords;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.recipe.Recipe;

/** Small datasets for tests. */
public final class Builds {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  static final ProjectRecords PROJECTS = ProjectRecords.onDisk(CLOCK);

  /** LBGs, shifted ones of the same objects, and quasars. */
  static final String SMALL =
      """
      name: small
      seed: 5
      split: {validation: 0.3, test: 0.2}
      samples:
        - name: plain
          simulate: &lbg
            seed: 11
            targets: [{class: lbg, count: 40, z: [2.5, 3.4], r: [23, 24]}]
        - name: shifted
          simulate: *lbg
          copies: 3
          augment: [{shift-redshift: {from: 3, to: 4}}, {add-noise: [0.2, 0.8]}]
      contaminants:
        ratio: 0.2
        samples:
          - name: quasars
            simulate: {seed: 12, targets: [{class: qso, count: 60, r: [21, 22]}]}
      """;

  private Builds() {}

  /** Reads a recipe whose relative paths start in a folder. */
  public static DatasetRecipe recipe(String yaml, Path folder) throws IOException {
    return DatasetRecipe.of(Recipe.parse("test.yaml", yaml, folder));
  }

  /** Builds on the calling thread. */
  public static DatasetReport build(DatasetRecipe recipe, Path folder) throws IOException {
    return build(recipe, folder, Runnable::run, JobContext.NONE);
  }

  static DatasetReport build(
      DatasetRecipe recipe, Path folder, Executor workers, JobContext context) throws IOException {
    return new DatasetJob(
            new DatasetRequest(recipe, folder, false), PROJECTS, workers, CLOCK, "test")
        .run(context);
  }

  /** Cancels once so many rows are done. */
  public static final class CancelledAfter implements JobContext {
    private final long rows;
    private long done;

    /** Counts rows. */
    public CancelledAfter(long rows) {
      this.rows = rows;
    }

    @Override
    public void report(Progress progress) {
      done = Math.max(done, progress.total() > 0 ? progress.done() : 0);
    }

    @Override
    public boolean cancelled() {
      return done >= rows;
    }

    @Override
    public void awaitResume() {}
  }
}
