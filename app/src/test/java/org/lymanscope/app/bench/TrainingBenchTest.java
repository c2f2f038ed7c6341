package org.lymanscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.train.MadeDataset;
import org.lymanscope.engine.train.TrainRequest;
import org.lymanscope.engine.train.TrainingRecipe;

class TrainingBenchTest {
  @TempDir Path folder;

  private TrainRequest request() throws IOException {
    Path data = MadeDataset.write(folder.resolve("data"), 30, 4);
    TrainingRecipe recipe =
        TrainingRecipe.of(Recipe.parse("tiny.yaml", MadeDataset.RECIPE, Path.of("")));
    return new TrainRequest(recipe, data, folder.resolve("model"), false, Optional.empty(), 1, 1);
  }

  @Test
  void tellsOfEachSourceOfBatchesAndLeavesNothing() throws IOException {
    TrainRequest request = request();
    StringWriter text = new StringWriter();

    new TrainingBench(TestModels.torch(), Runnable::run, new PrintWriter(text), 0.01)
        .run("tiny", request);

    assertThat(text.toString())
        .startsWith("tiny, batch 24, PyTorch ")
        .contains(" on the CPU, 1 thread; median of 5 turns of ")
        .containsPattern("batch on the device +[\\d,]+ spectra/s")
        .containsPattern("batches from a dataset +[\\d,]+ spectra/s; they cost -?\\d+\\.\\d %")
        .containsPattern("waiting for batches to be made 0\\.0 %");
    assertThat(folder.resolve("model")).doesNotExist();
  }

  @Test
  void tellsOfMemoryAfterATenthOfTheStepsAndAfterAll() throws IOException {
    StringWriter text = new StringWriter();

    new TrainingMemoryBench(TestModels.torch(), Runnable::run, new PrintWriter(text))
        .run("tiny", request(), 20);

    assertThat(text.toString()).startsWith("tiny, batch 24, PyTorch ");
    if (ResidentMemory.now().isPresent()) {
      assertThat(text.toString())
          .containsPattern("memory [\\d,]+ MB after 2 steps, [\\d,]+ MB after 20: [+-][\\d.,]+ MB");
    }
    assertThat(folder.resolve("model")).doesNotExist();
  }

  @Test
  void theDatasetThatIsSimulatedForItMayBeLearnedFrom() throws IOException {
    DatasetRecipe recipe = TrainingBenchData.recipe();

    assertThat(recipe.role()).isEqualTo(Role.TRAINING);
    assertThat(recipe.split().validation()).isPositive().isLessThan(0.05);
    assertThat(recipe.split().test()).isZero();
  }
}
