package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.lymanscope.engine.dataset.build.DatasetJob;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.dataset.build.DatasetRequest;
import org.lymanscope.engine.dataset.source.ProjectRecords;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.recipe.Recipe;

/** A dataset of fifty simulated spectra, made in a second. */
final class FewSpectra {
  private static final String DATA =
      """
      name: few
      seed: 5
      split: {validation: 0.3}
      samples:
        - name: lbg
          simulate: {seed: 1, targets: [{class: lbg, count: 30, z: [2.5, 3.4], r: [22, 23]}]}
        - name: qso
          simulate: {seed: 2, targets: [{class: qso, count: 20, r: [21, 22]}]}
      """;

  private FewSpectra() {}

  static void write(Path folder) throws IOException {
    DatasetRecipe recipe = DatasetRecipe.of(Recipe.parse("few.yaml", DATA, folder));
    Clock clock = Clock.systemUTC();
    new DatasetJob(
            new DatasetRequest(recipe, folder, false),
            ProjectRecords.onDisk(clock),
            Runnable::run,
            clock,
            "test")
        .run(JobContext.NONE);
  }
}
