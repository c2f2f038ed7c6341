package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.model.file.TensorFile;

/**
 * Trains as on a GPU: batches are copied ahead by other threads, and losses are read once in many
 * steps, so that the processor waits for no step. The recipe has eight steps an epoch.
 */
class SeldomReadTest {
  private static final String RECIPE = MadeDataset.RECIPE.replace("batch: 24", "batch: 8");
  private static final int AS_ON_GPU = 32;

  @TempDir Path folder;
  private final ExecutorService workers = Executors.newFixedThreadPool(3);
  private Path data;

  @BeforeEach
  void makeData() throws IOException {
    data = MadeDataset.write(folder.resolve("data"), 64, 24);
  }

  @AfterEach
  void endWorkers() {
    workers.shutdown();
  }

  private void train(String yaml, String name, int readEvery, JobContext context)
      throws IOException {
    TrainRequest one = Trainings.request(yaml, data, folder.resolve(name));
    TrainRequest request =
        new TrainRequest(one.recipe(), data, one.out(), true, one.start(), 1, readEvery);
    Trainings.run(request, readEvery == 1 ? Runnable::run : workers, context);
  }

  private TrainingFolder files(String name) {
    return new TrainingFolder(folder.resolve(name));
  }

  private void assertSameFiles(String one, String other) throws IOException {
    assertThat(folder.resolve(one).resolve(ModelFolder.WEIGHTS))
        .hasSameBinaryContentAs(folder.resolve(other).resolve(ModelFolder.WEIGHTS));
    assertThat(files(one).checkpoint()).hasSameBinaryContentAs(files(other).checkpoint());
    assertThat(Files.readString(files(one).epochs()))
        .isEqualTo(Files.readString(files(other).epochs()));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, AS_ON_GPU})
  void everyBitIsThatOfReadingEachStep(int readEvery) throws IOException {
    train(RECIPE, "each", 1, JobContext.NONE);
    train(RECIPE, "seldom", readEvery, JobContext.NONE);
    assertSameFiles("seldom", "each");
  }

  @Test
  void theRightBatchIsLostThoughItsLossIsReadLater() throws IOException {
    String yaml =
        RECIPE.replaceAll("learning-rate:.*\n", "learning-rate: 1000\n")
            + "optimiser: {kind: sgd, momentum: 0.9, weight-decay: 1000}\n";
    LostLossException each =
        catchThrowableOfType(
            LostLossException.class, () -> train(yaml, "each", 1, JobContext.NONE));
    LostLossException seldom =
        catchThrowableOfType(
            LostLossException.class, () -> train(yaml, "seldom", AS_ON_GPU, JobContext.NONE));

    assertThat(each.epoch()).isEqualTo(1);
    assertThat(each.step()).isBetween(2, 7);
    assertThat(seldom.epoch()).isEqualTo(each.epoch());
    assertThat(seldom.step()).isEqualTo(each.step());
    assertThat(files("seldom").lostBatch()).hasSameBinaryContentAs(files("each").lostBatch());
  }

  /** Stops before a step. */
  private static final class Stop implements JobContext {
    private final int step;
    private int asked;

    Stop(int step) {
      this.step = step;
    }

    @Override
    public void report(Progress progress) {}

    @Override
    public boolean cancelled() {
      return asked > step;
    }

    @Override
    public void awaitResume() {
      asked++;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 7})
  void noStepIsLostWhenItIsStoppedBetweenReadings(int step) throws IOException {
    train(RECIPE, "whole", 1, JobContext.NONE);
    assertThatThrownBy(() -> train(RECIPE, "stopped", AS_ON_GPU, new Stop(step)))
        .isInstanceOf(JobCancelledException.class);
    TensorFile.Content kept = TensorFile.read(files("stopped").checkpoint());
    assertThat(kept.words()).containsEntry("optimiser_steps", Integer.toString(step));
    assertThat(kept.words().get("state")).contains("\"step\":" + step + ",");

    train(RECIPE, "stopped", AS_ON_GPU, JobContext.NONE);
    assertSameFiles("stopped", "whole");
  }
}
