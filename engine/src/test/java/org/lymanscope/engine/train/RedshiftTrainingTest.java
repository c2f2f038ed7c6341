package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.evaluate.EvaluateJob;
import org.lymanscope.engine.evaluate.RedshiftEvaluation;
import org.lymanscope.engine.evaluate.RedshiftFigures;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.file.ModelFolder;
import org.lymanscope.engine.model.file.TensorFile;
import org.lymanscope.engine.network.LoadedModel;
import org.lymanscope.engine.network.TestModels;

/** Networks that end in a redshift learn by the loop of the line finders. */
class RedshiftTrainingTest {
  private static final String TO_Z =
      MadeDataset.RECIPE
          .replace("like: lbg-classic", "like: line-finder-to-z\n  redshift-layers: [32, 16]")
          .replaceAll("rule:.*\n", "");
  private static final String DIRECT =
      MadeDataset.RECIPE
          .replace("like: lbg-classic", "like: direct-z\n  redshift-layers: [32, 16]")
          .replaceAll("  (dense|lines|boxes):.*\n", "")
          .replaceAll("rule:.*\n", "");

  @TempDir Path folder;
  private Path data;

  private static List<String> recipes() {
    return List.of(TO_Z, DIRECT);
  }

  @BeforeEach
  void makeData() throws IOException {
    data = MadeDataset.write(folder.resolve("data"), 64, 24);
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  private TrainReport train(String yaml, String name) throws IOException {
    return Trainings.run(Trainings.request(yaml, data, out(name)));
  }

  private void assertSameFiles(String one, String other) throws IOException {
    assertThat(out(one).resolve(ModelFolder.WEIGHTS))
        .hasSameBinaryContentAs(out(other).resolve(ModelFolder.WEIGHTS));
    assertThat(new TrainingFolder(out(one)).checkpoint())
        .hasSameBinaryContentAs(new TrainingFolder(out(other)).checkpoint());
    assertThat(new TrainingFolder(out(one)).epochs())
        .hasSameTextualContentAs(new TrainingFolder(out(other)).epochs());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void learnsSixtyFourSpectraByHeart(String recipe) throws IOException {
    String yaml =
        recipe
            .replaceAll("augment:.*\n", "")
            .replace("dropout: 0.1", "dropout: 0")
            .replace("epochs: 4", "epochs: 250")
            .replace("cosine: 0.1", "cosine: 0.01");
    List<EpochRecord> history = train(yaml, "heart").history();

    // Half of the spectra have redshifts from 2.2 to 3.6.
    assertThat(history.get(0).training().redshift()).isGreaterThan(1);
    assertThat(history.get(249).training().redshift()).isLessThan(0.005);
    assertThat(history.get(249).validation().redshift()).isLessThan(0.1);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void whatWasKilledOrStoppedGoesOnToTheSameBits(String recipe) throws IOException {
    train(recipe, "one");
    train(recipe, "two");
    assertSameFiles("two", "one");
    TrainRequest killed = Trainings.request(recipe, data, out("killed"));
    assertThatThrownBy(() -> Trainings.run(killed, Runnable::run, new Trainings.After(150, true)))
        .hasMessage("killed");
    Trainings.run(killed);
    assertSameFiles("killed", "one");
    TrainRequest stopped = Trainings.request(recipe, data, out("stopped"));
    assertThatThrownBy(() -> Trainings.run(stopped, Runnable::run, new Trainings.After(90, false)))
        .isInstanceOf(JobCancelledException.class);
    Trainings.run(stopped);
    assertSameFiles("stopped", "one");
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void whatWasLearnedAnswersAsTheValidationSaid(String recipe) throws IOException {
    TrainReport report = train(recipe.replace("epochs: 4", "epochs: 40"), "model");
    Model model = ModelFolder.read(out("model"));
    assertThat(model.card().spec()).isEqualTo(Trainings.recipe(recipe).network());
    RedshiftEvaluation evaluation;
    try (LoadedModel loaded = TestModels.torch().load(model)) {
      evaluation =
          (RedshiftEvaluation)
              new EvaluateJob(loaded, data, Set.of(Split.VALIDATION)).run(JobContext.NONE);
    }
    RedshiftFigures figures = evaluation.figures();
    assertThat(figures.all()).isEqualTo(12);
    assertThat(figures.good()).isPositive();
    LineScores scores = report.history().get(report.best() - 1).scores();
    assertThat(scores.score()).isEqualTo(figures.good());
    assertThat(scores.purity()).isNaN();
    assertThat(report.card().scores())
        .containsEntry("validation score", scores.score())
        .doesNotContainKey("validation purity");
    assertThat(Files.readAllLines(new TrainingFolder(out("model")).epochs()).get(0))
        .contains(",redshift_loss,", ",validation_redshift_loss,");
  }

  private List<String> changed(Model one, Model other) {
    return one.card().spec().parameters().stream()
        .map(ParameterShape::name)
        .filter(name -> !Arrays.equals(one.weights().copyOf(name), other.weights().copyOf(name)))
        .toList();
  }

  @Test
  void aLineFinderLearnsToTellRedshiftsAndStaysAsItIs() throws IOException {
    train(MadeDataset.RECIPE, "finder");
    Model finder = ModelFolder.read(out("finder"));
    // Input, three times four, flatten, dense, normalisation, activation, lines: all but the last.
    String frozen = TO_Z + "start: {model: finder, freeze: 18}\n";
    Trainings.run(Trainings.from(finder, frozen, data, out("z")));
    Model toZ = ModelFolder.read(out("z"));

    assertThat(changed(finder, toZ)).isEmpty();
    assertThat(toZ.card().provenance().source())
        .contains("only the line finder, because of other layers before the redshift")
        .contains("the first 18 layers frozen");
    // And back: all of a line finder is in it.
    Trainings.run(
        Trainings.from(
            toZ, MadeDataset.RECIPE + "start: {model: z, freeze: 17}\n", data, out("back")));
    assertThat(changed(finder, ModelFolder.read(out("back"))))
        .isNotEmpty()
        .allMatch(name -> name.matches("(box|offset)\\d\\..*"));
    String tooMany = TO_Z + "start: {model: finder, freeze: 19}\n";
    assertThatThrownBy(() -> Trainings.recipe(tooMany))
        .hasMessageContaining("at most 18, which are all layers but the redshift's");
  }

  @Test
  void onlyTheTrunkOfALineFinderGoesStraightToARedshift() throws IOException {
    train(MadeDataset.RECIPE, "finder");
    Model finder = ModelFolder.read(out("finder"));
    String yaml = DIRECT + "start: {model: finder, freeze: 13, unfreeze-after: 2}\n";
    Trainings.run(Trainings.from(finder, yaml.replace("after: 2", "after: 9"), data, out("z")));
    Model direct = ModelFolder.read(out("z"));
    assertThat(direct.card().provenance().source())
        .contains("only the trunk, because of other output, the first 13 layers frozen");
    for (ParameterShape shape : direct.card().spec().parameters()) {
      if (!shape.name().startsWith("z")) {
        assertThat(direct.weights().copyOf(shape.name()))
            .as(shape.name())
            .isEqualTo(finder.weights().copyOf(shape.name()));
      }
    }
    Trainings.run(Trainings.from(finder, yaml, data, out("later")));
    assertThat(TensorFile.read(new TrainingFolder(out("later")).checkpoint()).arrays())
        .hasEntrySatisfying(
            "conv1.weight",
            now -> assertThat(now).isNotEqualTo(finder.weights().copyOf("conv1.weight")));
  }
}
