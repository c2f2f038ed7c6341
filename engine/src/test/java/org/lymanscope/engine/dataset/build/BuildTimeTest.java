package org.lymanscope.engine.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.recipe.Recipe;

class BuildTimeTest {
  private static final String RECIPE =
      """
      name: large
      seed: 5
      samples:
        - name: many
          simulate: {seed: 11, targets: [{class: lbg, count: 9600, z: 3, r: 23}]}
        - name: few
          simulate: {seed: 12, targets: [{class: qso, count: 10, r: 21}]}
      """;

  @Test
  void aPartOfEachSampleIsMadeAndTheRestTakesAsLongInProportion() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    // A second passes from each question to the next.
    InstantSource seconds = () -> Instant.ofEpochSecond(asked.getAndIncrement());
    Clock clock = seconds.withZone(ZoneOffset.UTC);
    DatasetRecipe recipe = DatasetRecipe.of(Recipe.parse("large.yaml", RECIPE, Path.of("")));
    try (DatasetPlan plan =
        DatasetPlan.of(recipe, Builds.PROJECTS, Runnable::run, JobContext.NONE)) {
      double told = BuildTime.seconds(plan, Runnable::run, clock, JobContext.NONE);

      assertThat(told).as("96 of 9,600 in one second, 10 of 10 in another").isEqualTo(101);
    }
    assertThat(asked).as("the first sample twice").hasValue(6);
  }
}
