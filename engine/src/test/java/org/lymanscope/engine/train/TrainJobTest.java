package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.evaluate.EvaluateJob;
import org.lymanscope.engine.evaluate.LineEvaluation;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.model.file.TensorFile;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.TestModels;
import org.lymanscope.engine.run.RunRecord;

class TrainJobTest {
  private static final int TRAINING = 64;

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void makeData() throws IOException {
    data = MadeDataset.write(folder.resolve("data"), TRAINING, 24);
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  private TrainReport train(String yaml, String name) throws IOException {
    return Trainings.run(Trainings.request(yaml, data, out(name)));
  }

  private static void assertSameFiles(Path one, Path other) throws IOException {
    TrainingFolder a = new TrainingFolder(one);
    TrainingFolder b = new TrainingFolder(other);
    assertThat(one.resolve(ModelFolder.WEIGHTS))
        .hasSameBinaryContentAs(other.resolve(ModelFolder.WEIGHTS));
    assertThat(a.checkpoint()).hasSameBinaryContentAs(b.checkpoint());
    assertThat(Files.readString(a.epochs())).isEqualTo(Files.readString(b.epochs()));
    assertThat(Files.readString(one.resolve(ModelFolder.CARD)))
        .isEqualTo(Files.readString(other.resolve(ModelFolder.CARD)));
  }

  @Test
  void learnsSixtyFourSpectraByHeart() throws IOException {
    String yaml =
        MadeDataset.RECIPE
            .replaceAll("augment:.*\n", "")
            .replace("dropout: 0.1", "dropout: 0")
            .replace("epochs: 4", "epochs: 250")
            .replace(
                "{start: 0.003, warm-up: 3, schedule: {cosine: 0.1}}",
                "{start: 0.006, schedule: {cosine: 0.1}}");
    TrainReport report = train(yaml, "heart");
    List<EpochRecord> history = report.history();

    assertThat(history.get(0).training().total(1)).isGreaterThan(2);
    assertThat(history.get(249).training().total(1)).isLessThan(0.02);
    // What it learned holds for others too; by chance one redshift in fourteen would be right.
    EpochRecord best = history.get(report.best() - 1);
    assertThat(best.scores().score()).isGreaterThan(0.9);
    assertThat(best.scores().goodRedshifts()).isGreaterThan(0.5);
    assertThat(report.card().scores()).containsEntry("validation score", best.scores().score());
  }

  @Test
  void theBestModelReadsBackAndTheRunIsOnRecord() throws IOException {
    TrainReport report = train(MadeDataset.RECIPE, "one");
    Model model = ModelFolder.read(out("one"));
    TrainingFolder files = new TrainingFolder(out("one"));
    RunRecord run = RunRecord.read(files.record());

    assertThat(model.card().id()).isEqualTo(report.card().id()).isEqualTo(run.modelId());
    assertThat(model.card().spec()).isEqualTo(Trainings.recipe(MadeDataset.RECIPE).network());
    assertThat(model.card().provenance().source())
        .isEqualTo(
            "trained by the recipe tiny, seed 7, from random weights; epoch " + report.best());
    assertThat(model.card().trainingData()).contains("64 spectra to learn from, 24 to validate");
    assertThat(run.state()).isEqualTo(RunRecord.State.FINISHED);
    assertThat(run.data().id()).hasSize(16);
    assertThat(run.machine().program()).isEqualTo("test 1");
    assertThat(run.epochs()).isEqualTo(4);
    assertThat(Files.readString(files.recipe())).isEqualTo(MadeDataset.RECIPE);
    assertThat(Files.readAllLines(files.epochs()))
        .hasSize(5)
        .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(16 + 12));
    int best = 0;
    List<EpochRecord> history = report.history();
    for (int i = 1; i < history.size(); i++) {
      best =
          history.get(i).validation().total(1) < history.get(best).validation().total(1) ? i : best;
    }
    assertThat(report.best()).isEqualTo(best + 1);
  }

  @Test
  void evaluationFindsTheScoresOfTheTraining() throws IOException {
    TrainReport report = train(MadeDataset.RECIPE, "one");
    LineScores scores = report.history().get(report.best() - 1).scores();
    try (LoadedModel model = TestModels.torch().load(ModelFolder.read(out("one")))) {
      LineEvaluation evaluation =
          (LineEvaluation)
              new EvaluateJob(model, data, Set.of(Split.VALIDATION)).run(JobContext.NONE);
      assertThat(scores.score()).isPositive().isEqualTo(evaluation.verdicts().score());
      assertThat(scores.efficiency()).isEqualTo(evaluation.counts().efficiency());
      assertThat(scores.goodRedshifts()).isEqualTo(evaluation.counts().goodRedshifts());
    }
  }

  @Test
  void oneSeedGivesOneModelWhateverTheThreads() throws IOException {
    train(MadeDataset.RECIPE, "one");
    train(MadeDataset.RECIPE.replace("seed: 7", "seed: 8"), "other");
    ExecutorService workers = Executors.newFixedThreadPool(3);
    try {
      Trainings.run(
          Trainings.request(MadeDataset.RECIPE, data, out("three")), workers, JobContext.NONE);
    } finally {
      workers.shutdown();
    }

    assertSameFiles(out("one"), out("three"));
    assertThat(ModelFolder.read(out("other")).card().id())
        .isNotEqualTo(ModelFolder.read(out("one")).card().id());
  }

  @Test
  void whatWasKilledGoesOnToTheSameBits() throws IOException {
    train(MadeDataset.RECIPE, "one");
    for (int spectra : new int[] {1, 64, 100, 200, 255}) {
      TrainRequest request = Trainings.request(MadeDataset.RECIPE, data, out("killed" + spectra));
      assertThatThrownBy(
              () -> Trainings.run(request, Runnable::run, new Trainings.After(spectra, true)))
          .hasMessage("killed");
      Trainings.run(request);
      assertSameFiles(out("one"), out("killed" + spectra));
    }
  }

  @Test
  void cancellingTakesOneBatchAndLosesNone() throws IOException {
    train(MadeDataset.RECIPE, "one");
    for (int spectra : new int[] {1, 30, 64, 130}) {
      TrainRequest request = Trainings.request(MadeDataset.RECIPE, data, out("stop" + spectra));
      Trainings.After context = new Trainings.After(spectra, false);
      assertThatThrownBy(() -> Trainings.run(request, Runnable::run, context))
          .isInstanceOf(JobCancelledException.class);
      assertThat(context.done).isLessThan(spectra + 24);
      TrainingFolder files = new TrainingFolder(out("stop" + spectra));
      assertThat(RunRecord.read(files.record()).state()).isEqualTo(RunRecord.State.CANCELLED);

      Trainings.After after = new Trainings.After(Long.MAX_VALUE, false);
      Trainings.run(request, Runnable::run, after);
      assertSameFiles(out("one"), out("stop" + spectra));
    }
  }

  @Test
  void readingLossesSeldomChangesNothing() throws IOException {
    train(MadeDataset.RECIPE, "one");
    TrainRequest often = Trainings.request(MadeDataset.RECIPE, data, out("seldom"));
    Trainings.run(
        new TrainRequest(often.recipe(), data, often.out(), true, often.start(), 1, 1000));

    assertThat(out("seldom").resolve(ModelFolder.WEIGHTS))
        .hasSameBinaryContentAs(out("one").resolve(ModelFolder.WEIGHTS));
  }

  @Test
  void anotherRecipeOrFolderDoesNotGoOn() throws IOException {
    train(MadeDataset.RECIPE, "one");
    assertThatThrownBy(() -> train(MadeDataset.RECIPE.replace("seed: 7", "seed: 8"), "one"))
        .hasMessageContaining("has another recipe, dataset or start");
    TrainRequest again =
        new TrainRequest(
            Trainings.recipe(MadeDataset.RECIPE),
            data,
            out("one"),
            false,
            java.util.Optional.empty(),
            1,
            1);
    assertThatThrownBy(() -> Trainings.run(again)).hasMessageContaining("--resume");
    assertThatThrownBy(() -> train(MadeDataset.RECIPE, "data"))
        .hasMessageContaining("is there already and holds no training");
  }

  @Test
  void stopsWhereNothingGetsBetter() throws IOException {
    String yaml =
        MadeDataset.RECIPE.replace("epochs: 4", "epochs: 50")
            + "stop: {watch: loss, patience: 2, least: 1000}\n";
    TrainReport report = train(yaml, "early");

    assertThat(report.stoppedEarly()).isTrue();
    assertThat(report.history()).hasSize(3);
    assertThat(report.best()).isEqualTo(1);
    assertThat(RunRecord.read(new TrainingFolder(out("early")).record()).state())
        .isEqualTo(RunRecord.State.STOPPED_EARLY);
  }

  @Test
  void aLossThatIsNoNumberStopsWithItsBatch() throws IOException {
    String yaml =
        MadeDataset.RECIPE.replaceAll("learning-rate:.*\n", "learning-rate: 1000000\n")
            + "optimiser: {kind: sgd, momentum: 0.9, weight-decay: 1000}\n";
    assertThatThrownBy(() -> train(yaml, "lost"))
        .isInstanceOf(LostLossException.class)
        .hasMessageContaining("The loss was no number any more in step");

    TrainingFolder files = new TrainingFolder(out("lost"));
    TensorFile.Content batch = TensorFile.read(files.lostBatch());
    assertThat(batch.arrays().get("input")).hasSizeGreaterThanOrEqualTo(21 * 160);
    assertThat(batch.words()).containsKeys("epoch", "step");
    assertThat(RunRecord.read(files.record()).state()).isEqualTo(RunRecord.State.FAILED);
  }

  @Test
  void testSetsAreNeverLearnedFrom() throws IOException {
    Path tests = MadeDataset.write(folder.resolve("tests"), 20, 0, Role.TEST);
    TrainRequest request = Trainings.request(MadeDataset.RECIPE, tests, out("x"));
    assertThatThrownBy(() -> Trainings.run(request)).hasMessageContaining("is a test set");
    assertThat(out("x")).doesNotExist();
  }

  @Test
  void frozenLayersStayAndLaterLearn() throws IOException {
    train(MadeDataset.RECIPE, "first");
    Model first = ModelFolder.read(out("first"));
    // Input, then four layers for each convolution: the sixth is the second convolution.
    String frozen = MadeDataset.RECIPE + "start: {model: first, freeze: 6}\n";
    Trainings.run(Trainings.from(first, frozen, data, out("frozen")));
    Model second = ModelFolder.read(out("frozen"));
    for (ParameterShape shape : first.card().spec().parameters()) {
      boolean stays = shape.name().matches("(conv1|bn1|conv2)\\..*");
      boolean same =
          java.util.Arrays.equals(
              first.weights().copyOf(shape.name()), second.weights().copyOf(shape.name()));
      assertThat(same).as(shape.name()).isEqualTo(stays);
    }
    assertThat(second.card().provenance().source())
        .contains("the model tiny (" + first.card().id() + "), all layers, the first 6 layers");

    String later = frozen.replace("freeze: 6}", "freeze: 6, unfreeze-after: 1}");
    TrainRequest request = Trainings.from(first, later, data, out("later"));
    Trainings.run(request);
    TensorFile.Content end = TensorFile.read(new TrainingFolder(out("later")).checkpoint());
    assertThat(end.arrays().get("conv1.weight"))
        .isNotEqualTo(first.weights().copyOf("conv1.weight"));

    TrainRequest killed = Trainings.from(first, later, data, out("later-killed"));
    assertThatThrownBy(() -> Trainings.run(killed, Runnable::run, new Trainings.After(140, true)))
        .hasMessage("killed");
    Trainings.run(killed);
    assertSameFiles(out("later"), out("later-killed"));
  }

  @Test
  void onlyTheTrunkOfAModelWithOtherBoxesIsTakenOver() throws IOException {
    train(MadeDataset.RECIPE, "first");
    Model first = ModelFolder.read(out("first"));
    String other =
        MadeDataset.RECIPE.replace("boxes: 10", "boxes: 8") + "start: {model: first, freeze: 5}\n";
    Trainings.run(Trainings.from(first, other, data, out("boxes")));
    Model second = ModelFolder.read(out("boxes"));

    assertThat(second.weights().copyOf("conv1.weight"))
        .isEqualTo(first.weights().copyOf("conv1.weight"));
    assertThat(second.card().provenance().source())
        .contains("only the trunk, because of other boxes, the first 5 layers frozen");

    String tooMany = other.replace("freeze: 5", "freeze: 15");
    assertThatThrownBy(() -> Trainings.run(Trainings.from(first, tooMany, data, out("y"))))
        .hasMessageContaining("15 frozen layers are more than that");
    String filters = MadeDataset.RECIPE.replace("filters: 12", "filters: 11") + "start: first\n";
    assertThatThrownBy(() -> Trainings.run(Trainings.from(first, filters, data, out("z"))))
        .hasMessageContaining("expected a trunk of 3 convolutions of 11 filters")
        .hasMessageContaining("found 3 convolutions of 12 filters");
  }
}
