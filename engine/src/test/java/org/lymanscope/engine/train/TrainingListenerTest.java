package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.run.RunEpoch;
import org.lymanscope.engine.run.RunMetrics;
import org.lymanscope.engine.run.RunRecord;
import org.lymanscope.engine.run.TrainingRun;

/** What is heard of a training, and what a pause does to it. */
class TrainingListenerTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void makeData() throws IOException {
    data = MadeDataset.write(folder.resolve("data"), 64, 24);
  }

  private static final class Heard implements TrainingListener {
    final List<LearnedSteps> steps = new ArrayList<>();
    final List<TrainingRun> runs = new ArrayList<>();
    List<RunEpoch> history = List.of();

    @Override
    public void learned(LearnedSteps some) {
      steps.add(some);
    }

    @Override
    public void recorded(TrainingRun run, List<RunEpoch> epochs) {
      runs.add(run);
      history = epochs;
    }
  }

  private TrainJob job(String name, Clock clock, TrainingListener listener) throws IOException {
    TrainRequest request = Trainings.request(MadeDataset.RECIPE, data, folder.resolve(name));
    return new TrainJob(request, TestModels.torch(), Runnable::run, clock, "test 1", listener);
  }

  @Test
  void everyStepAndEveryEpochIsHeard() throws IOException {
    Heard heard = new Heard();
    TrainReport report = job("one", Trainings.CLOCK, heard).run(JobContext.NONE);

    // 64 rows in batches of at most 24 are three steps an epoch.
    assertThat(heard.steps).hasSize(12);
    assertThat(heard.steps.get(0).epoch()).isEqualTo(1 / 3.0);
    assertThat(heard.steps.get(11).epoch()).isEqualTo(4);
    assertThat(heard.steps).allSatisfy(some -> assertThat(some.spectra()).isBetween(21L, 22L));
    // The mean over the steps of an epoch is the epoch's loss.
    double mean = 0;
    for (LearnedSteps some : heard.steps.subList(0, 3)) {
      mean += some.loss() * some.spectra() / 64;
      assertThat(some.loss()).isEqualTo(some.boxLoss() + some.offsetLoss());
    }
    EpochRecord first = report.history().get(0);
    assertThat(mean)
        .isCloseTo(first.training().total(1), org.assertj.core.data.Offset.offset(1e-9));

    assertThat(heard.runs).hasSize(6); // at the beginning, after each epoch, at the end
    TrainingRun last = heard.runs.get(5);
    assertThat(last.record()).isEqualTo(RunRecord.read(new TrainingFolder(last.folder()).record()));
    assertThat(last.recipe()).isEqualTo(MadeDataset.RECIPE);
    assertThat(heard.history).hasSize(4);
    RunEpoch epoch = heard.history.get(0);
    assertThat(epoch.get(RunMetrics.LOSS)).isEqualTo(first.training().total(1));
    assertThat(epoch.get(RunMetrics.ofLine(RunMetrics.VALIDATION + RunMetrics.BOX_LOSS, "LYA")))
        .isEqualTo(first.validation().boxes().get(0));
    assertThat(RunMetrics.lines(epoch)).containsExactly("LYA", "CIV_1549", "ALII_1671");
    assertThat(epoch.get(RunMetrics.SCORE)).isEqualTo(first.scores().score());
  }

  @Test
  void whatGoesOnKeepsItsId() throws IOException {
    Heard first = new Heard();
    Heard second = new Heard();
    assertThatThrownBy(
            () -> job("stop", Trainings.CLOCK, first).run(new Trainings.After(70, false)))
        .isInstanceOf(JobCancelledException.class);
    job("stop", Trainings.CLOCK, second).run(JobContext.NONE);

    assertThat(first.runs.get(first.runs.size() - 1).record().state())
        .isEqualTo(RunRecord.State.CANCELLED);
    assertThat(second.runs)
        .allMatch(run -> run.record().id().equals(first.runs.get(0).record().id()));
  }

  /** A clock that moves when somebody moves it. */
  private static final class HandClock extends Clock {
    private Instant now = Trainings.CLOCK.instant();

    @Override
    public Instant instant() {
      return now;
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

  @Test
  void aPausedTrainingGoesOnToTheSameBitsWhateverElseRanAndItsPauseCostsNoTime()
      throws IOException {
    job("one", Trainings.CLOCK, TrainingListener.NONE).run(JobContext.NONE);
    HandClock clock = new HandClock();
    List<Integer> pauses = new ArrayList<>();
    JobContext pausing =
        new JobContext() {
          private int asked;

          @Override
          public void report(Progress progress) {}

          @Override
          public boolean cancelled() {
            return false;
          }

          @Override
          public void awaitResume() {
            asked++;
            if (asked % 3 == 0) { // in training and in validation
              pauses.add(asked);
              clock.now = clock.now.plus(Duration.ofHours(1));
              trainAnother("between" + asked);
            }
          }
        };
    TrainReport report = job("paused", clock, TrainingListener.NONE).run(pausing);

    assertThat(pauses).hasSizeGreaterThan(4);
    assertThat(folder.resolve("paused").resolve(ModelFolder.WEIGHTS))
        .hasSameBinaryContentAs(folder.resolve("one").resolve(ModelFolder.WEIGHTS));
    TrainingFolder one = new TrainingFolder(folder.resolve("one"));
    TrainingFolder paused = new TrainingFolder(folder.resolve("paused"));
    assertThat(Files.readString(paused.epochs())).isEqualTo(Files.readString(one.epochs()));
    assertThat(report.history()).allMatch(epoch -> epoch.seconds() == 0);
  }

  private void trainAnother(String name) {
    try {
      TrainRequest request =
          Trainings.request(
              MadeDataset.RECIPE.replace("seed: 7", "seed: 8").replace("epochs: 4", "epochs: 1"),
              data,
              folder.resolve(name));
      Trainings.run(request);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aTrialTellsTheCostAndLeavesNothing() throws IOException {
    TrainRequest request = Trainings.request(MadeDataset.RECIPE, data, folder.resolve("trial"));
    // Asked at each of the eight batches and at the end: a second goes by each time.
    Clock ticking =
        new Clock() {
          private long millis;

          @Override
          public long millis() {
            millis += 1000;
            return millis;
          }

          @Override
          public Instant instant() {
            return Instant.ofEpochMilli(millis());
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    TrainingCost cost =
        new TrainingTrial(request, TestModels.torch(), Runnable::run, ticking).run(JobContext.NONE);

    assertThat(cost.training()).isBetween(1 / 22.0, 1 / 21.0);
    assertThat(cost.validation()).isBetween(1 / 22.0, 1 / 21.0);
    assertThat(cost.epoch(640, 22)).isBetween(30.0, 32.0);
    assertThat(folder.resolve("trial")).doesNotExist();
    assertThat(TrainingMemory.bytes(request.recipe())).isBetween(1L << 20, 32L << 20);
  }
}
