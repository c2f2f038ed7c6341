package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.train.TrainingPace.Pace;
import org.lymanscope.engine.train.TrainingPace.Source;

class TrainingPaceTest {
  private static final int ROWS = 30;
  private static final int BATCH = 24;

  @TempDir Path folder;
  private TrainRequest request;

  @BeforeEach
  void write() throws IOException {
    Path data = MadeDataset.write(folder.resolve("data"), ROWS, 4);
    request = Trainings.request(MadeDataset.RECIPE, data, folder.resolve("model"));
  }

  private TrainingPace pace(Executor workers) throws IOException {
    return TrainingPace.of(request, TestModels.torch(), workers);
  }

  @ParameterizedTest
  @EnumSource(Source.class)
  void everyStepHasAFullBatchHoweverFewRowsThereAre(Source source) throws IOException {
    try (TrainingPace pace = pace(Runnable::run)) {
      Pace three = pace.learn(source, 3);

      assertThat(three.spectra()).isEqualTo(3 * BATCH);
      assertThat(three.rate()).isEqualTo(three.spectra() / three.seconds());
    }
    assertThat(folder.resolve("model")).doesNotExist();
  }

  @Test
  void aBatchThatIsThereIsNotWaitedFor() throws IOException {
    try (TrainingPace pace = pace(Runnable::run)) {
      assertThat(pace.learn(Source.AUGMENTED, 3).waiting()).isZero();
    }
  }

  @Test
  void makingABatchOneselfIsWaiting() throws IOException {
    Deque<Runnable> neverDone = new ArrayDeque<>();
    try (TrainingPace pace = pace(neverDone::add)) {
      Pace alone = pace.learn(Source.AUGMENTED, 3);

      assertThat(alone.waiting()).isPositive().isLessThan(alone.seconds());
      assertThat(pace.learn(Source.DEVICE, 3).waiting()).isZero();
    }
  }
}
