package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.network.NetworkException;
import org.lymanscope.engine.network.Torch;
import org.lymanscope.engine.run.RunRecord;

/** A device with too little memory for a batch: batches of 21 and 22 spectra, three an epoch. */
class ShortOfMemoryTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private Torch torch;
  private Path data;

  @BeforeEach
  void makeData() throws IOException {
    data = MadeDataset.write(folder.resolve("data"), 64, 24);
    torch = Torch.start(DeviceChoice.CPU, Runnable::run, told::add);
  }

  private TrainReport train(String name, SmallDevice device, JobContext context)
      throws IOException {
    TrainRequest request = Trainings.request(MadeDataset.RECIPE, data, folder.resolve(name));
    return new TrainJob(request, torch, Runnable::run, Trainings.CLOCK, "test 1")
        .with(device.learners(request.recipe()))
        .run(context);
  }

  private SmallDevice device(SmallDevice.Moment moment, int room) {
    return new SmallDevice(torch, moment, room);
  }

  private void assertSameTraining(String one, String other) {
    assertThat(folder.resolve(one).resolve(ModelFolder.WEIGHTS))
        .hasSameBinaryContentAs(folder.resolve(other).resolve(ModelFolder.WEIGHTS));
    assertThat(new TrainingFolder(folder.resolve(one)).checkpoint())
        .hasSameBinaryContentAs(new TrainingFolder(folder.resolve(other)).checkpoint());
  }

  private List<String> partsInTable(String name) throws IOException {
    List<String> lines = Files.readAllLines(new TrainingFolder(folder.resolve(name)).epochs());
    int column = List.of(lines.get(0).split(",", -1)).indexOf("batch_parts");
    return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"UPLOAD", "BEFORE_STEP", "AFTER_STEP"})
  void batchesAreHalvedUntilTheyFit(SmallDevice.Moment moment) throws IOException {
    SmallDevice small = device(moment, 6);
    train("small", small, JobContext.NONE);

    assertThat(small.parts).containsExactly(1, 2, 4);
    assertThat(told)
        .containsExactly(
            "The GPU has too little memory for 22 spectra at once; each batch now goes through the"
                + " network in 2 parts of at most 11. It goes on from its last checkpoint.",
            "The GPU has too little memory for 11 spectra at once; each batch now goes through the"
                + " network in 4 parts of at most 6. It goes on from its last checkpoint.");
    assertThat(partsInTable("small")).containsExactly("4", "4", "4", "4");
    RunRecord run = RunRecord.read(new TrainingFolder(folder.resolve("small")).record());
    assertThat(run.state()).isEqualTo(RunRecord.State.FINISHED);
    assertThat(run.machine().device()).isEqualTo("CPU, each batch in 4 parts");
    // Nothing is left of the steps that failed, whatever they had changed.
    train("other", device(SmallDevice.Moment.BEFORE_STEP, 7), JobContext.NONE);
    assertSameTraining("small", "other");
  }

  @Test
  void partsLearnAlmostWhatTheWholeLearns() throws IOException {
    TrainReport parts = train("parts", device(SmallDevice.Moment.BEFORE_STEP, 11), JobContext.NONE);
    TrainReport whole = train("whole", device(SmallDevice.Moment.BEFORE_STEP, 22), JobContext.NONE);

    for (int epoch = 0; epoch < 4; epoch++) {
      double loss = whole.history().get(epoch).training().total(1);
      double other = parts.history().get(epoch).training().total(1);
      assertThat(other).isNotEqualTo(loss).isBetween(0.7 * loss, 1.3 * loss);
      assertThat(parts.history().get(epoch).steps()).isEqualTo(whole.history().get(epoch).steps());
      assertThat(parts.history().get(epoch).rate()).isEqualTo(whole.history().get(epoch).rate());
    }
  }

  @Test
  void whatGoesOnKeepsItsParts() throws IOException {
    train("whole", device(SmallDevice.Moment.BEFORE_STEP, 11), JobContext.NONE);
    SmallDevice small = device(SmallDevice.Moment.BEFORE_STEP, 11);
    assertThatThrownBy(() -> train("stopped", small, new Trainings.After(100, false)))
        .isInstanceOf(JobCancelledException.class);
    SmallDevice large = device(SmallDevice.Moment.BEFORE_STEP, 100);
    train("stopped", large, JobContext.NONE);

    assertThat(large.parts).containsExactly(2);
    assertSameTraining("stopped", "whole");
  }

  @Test
  void memoryThatRunsOutLaterCostsTheStepsSinceTheLastCheckpoint() throws IOException {
    SmallDevice small = device(SmallDevice.Moment.AFTER_STEP, 11);
    small.from = 4; // in the second step of the second epoch
    train("later", small, JobContext.NONE);

    assertThat(small.parts).containsExactly(1, 2);
    assertThat(partsInTable("later")).containsExactly("1", "2", "2", "2");
    assertThat(small.learned).isBetween(4 * 64 + 21L, 4 * 64 + 22L);
  }

  @Test
  void noStepIsDoneAgainWhereOnlyTheValidationIsTooLarge() throws IOException {
    SmallDevice small = device(SmallDevice.Moment.ANSWER, 12);
    train("answers", small, JobContext.NONE);

    assertThat(small.parts).containsExactly(1, 2);
    assertThat(small.learned).isEqualTo(4 * 64);
    assertThat(told).hasSize(1);
  }

  @Test
  void twoSpectraThatDoNotFitEndTheTraining() {
    SmallDevice small = device(SmallDevice.Moment.BEFORE_STEP, 1);
    assertThatThrownBy(() -> train("none", small, JobContext.NONE))
        .isInstanceOf(NetworkException.class)
        .hasMessage("The GPU has too little memory for this network, even with 3 spectra at once.");
    assertThat(small.parts).containsExactly(1, 2, 4, 8);
    assertThat(new TrainingFolder(folder.resolve("none")).record())
        .content()
        .contains("\"FAILED\"");
  }

  @Test
  void aTrialFindsThePartsToo() throws IOException {
    TrainRequest request = Trainings.request(MadeDataset.RECIPE, data, folder.resolve("trial"));
    SmallDevice small = device(SmallDevice.Moment.BEFORE_STEP, 11);
    new TrainingTrial(request, torch, Runnable::run, Trainings.CLOCK)
        .with(small.learners(request.recipe()))
        .run(JobContext.NONE);
    assertThat(small.parts).containsExactly(1, 2);
  }
}
