package org.lymanscope.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.lymanscope.engine.dataset.build.DatasetJob;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.dataset.build.DatasetRequest;
import org.lymanscope.engine.dataset.source.ProjectRecords;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.recipe.Recipe;

/** A dataset that a bench can learn from where it is given none. */
public final class TrainingBenchData {
  private TrainingBenchData() {}

  /**
   * Simulates it, in some seconds.
   *
   * @param folder where it will be, 250 MB
   * @param clock tells the date on its card
   * @return the folder
   */
  public static Path build(Path folder, Executor workers, Clock clock) throws IOException {
    new DatasetJob(
            new DatasetRequest(recipe(), folder, false),
            ProjectRecords.onDisk(clock),
            workers,
            clock,
            "bench")
        .run(JobContext.NONE);
    return folder;
  }

  static DatasetRecipe recipe() throws IOException {
    return DatasetRecipe.of(Recipe.shipped(TrainingBenchData.class, "training-dataset.yaml"));
  }
}
