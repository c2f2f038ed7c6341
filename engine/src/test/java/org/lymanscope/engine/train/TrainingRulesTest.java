package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.evaluate.MadeRows;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.train.LineBatch;
import org.lymanscope.engine.network.train.LossSettings.Normalisation;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.spectrum.SpectralClass;

class TrainingRulesTest {
  private static final LineFinderSpec CLASSIC = (LineFinderSpec) NamedNetwork.LBG_CLASSIC.spec();

  private static Schedule.Moment at(double epoch, Double... watched) {
    return new Schedule.Moment(epoch, 10, List.of(watched));
  }

  @Test
  void schedulesByHand() {
    assertThat(new Schedule.Exponential(0.9).factor(at(2))).isCloseTo(0.81, within(1e-12));
    assertThat(new Schedule.Steps(0.1, 3).factor(at(5.9))).isCloseTo(0.1, within(1e-12));
    assertThat(new Schedule.Steps(0.1, 3).factor(at(6))).isCloseTo(0.01, within(1e-12));
    assertThat(new Schedule.Cosine(0.2).factor(at(0))).isEqualTo(1);
    assertThat(new Schedule.Cosine(0.2).factor(at(5))).isCloseTo(0.6, within(1e-12));
    assertThat(new Schedule.Cosine(0.2).factor(at(10))).isCloseTo(0.2, within(1e-12));
    Schedule plateau = new Schedule.Plateau(0.5, 2);
    assertThat(plateau.factor(at(3, 3.0, 2.0, 2.5))).isEqualTo(1);
    assertThat(plateau.factor(at(4, 3.0, 2.0, 2.5, 2.0))).isEqualTo(0.5);
    assertThat(plateau.factor(at(6, 3.0, 2.0, 2.5, 2.0, 2.1, 2.2))).isEqualTo(0.25);
  }

  @Test
  void warmUpRisesInAStraightLine() {
    LearningRate rate = new LearningRate(0.8, 4, new Schedule.Constant());
    assertThat(rate.at(0, at(0))).isCloseTo(0.2, within(1e-12));
    assertThat(rate.at(2, at(0))).isCloseTo(0.6, within(1e-12));
    assertThat(rate.at(9, at(0))).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void stopsAfterItsPatience() {
    StoppingRule rule = new StoppingRule(StoppingRule.Watch.LOSS, 2, 0.1);
    List<Double> watched = List.of(3.0, 2.0, 1.95, 2.1);
    assertThat(rule.best(watched)).isEqualTo(1);
    assertThat(rule.ends(watched.subList(0, 3))).isFalse();
    assertThat(rule.ends(watched)).isTrue();
    assertThat(new StoppingRule(StoppingRule.Watch.LOSS, 0, 0).ends(watched)).isFalse();
    assertThat(rule.best(List.of())).isEqualTo(-1);
  }

  /** Boxes of 160 Å from 3600 Å, in which Lyα is at 1215.67 (1 + z). */
  @ParameterizedTest
  @CsvSource({"2, 0, 0.2938125", "2.09, 0, 0.9776269", "3, 7, 0.89175", "7, 38, 0.2835"})
  void lineIsInTheBoxOfItsWavelength(double z, int box, double place) {
    LineBatch batch = targets(new Label(SpectralClass.LAE, z, 24));
    int lya = 5;
    assertThat(batch.box(0, lya)).isEqualTo(box);
    assertThat((double) batch.offset(0, lya)).isCloseTo(place, within(1e-5));
  }

  private static LineBatch targets(Label label) {
    LineBatch batch = new LineBatch(CLASSIC, 1);
    batch.clear(1);
    new LineTargets(CLASSIC, SpectralClass.LBG).put(label, batch, 0);
    return batch;
  }

  @Test
  void noLinesOutsideTheGridOrOfOtherClasses() {
    // Lyβ at z = 2 is at 3077 Å, before the grid; the last left edge is at 9992 Å.
    assertThat(targets(new Label(SpectralClass.LBG, 2, 24)).box(0, 0)).isEqualTo(LineBatch.NONE);
    assertThat(targets(new Label(SpectralClass.LBG, 5.2, 24)).box(0, 15)).isEqualTo(LineBatch.NONE);
    for (Label none :
        List.of(
            new Label(SpectralClass.QSO, 3, 22),
            new Label(SpectralClass.GALAXY, 3, 22),
            new Label(SpectralClass.LBG, Double.NaN, 22))) {
      LineBatch batch = targets(none);
      assertThat(IntStream.range(0, 16).map(head -> batch.box(0, head)))
          .allMatch(box -> box == LineBatch.NONE);
    }
  }

  @Test
  void everyRowOnceInBatchesOfOneSize() {
    int[] rows = IntStream.range(100, 400).toArray();
    EpochOrder order = EpochOrder.shuffled(rows, 256, 3, 1);
    assertThat(order.batches()).isEqualTo(2);
    assertThat(order.batch(0)).hasSize(150);
    int[] seen =
        IntStream.concat(Arrays.stream(order.batch(0)), Arrays.stream(order.batch(1)))
            .sorted()
            .toArray();
    assertThat(seen).isEqualTo(rows);
    assertThat(EpochOrder.shuffled(rows, 256, 3, 1).batch(0)).isEqualTo(order.batch(0));
    assertThat(EpochOrder.shuffled(rows, 256, 3, 2).batch(0)).isNotEqualTo(order.batch(0));
    assertThat(EpochOrder.shuffled(rows, 256, 4, 1).batch(0)).isNotEqualTo(order.batch(0));
  }

  @Test
  void layersAreCountedAsKerasCountsThem() {
    Set<String> seven = KerasOrder.firstArrays(CLASSIC, 7);
    assertThat(seven).contains("conv1.weight", "bn1.running_var", "conv2.bias", "bn2.weight");
    assertThat(seven).hasSize(12);
    assertThat(KerasOrder.firstArrays(CLASSIC, 1)).isEmpty();
    // Input, four times four, flatten, dense, its normalisation, activation.
    assertThat(KerasOrder.mostFrozen(CLASSIC)).isEqualTo(21);
    assertThat(KerasOrder.firstArrays(CLASSIC, 21)).contains("common_bn.bias").hasSize(30);
  }

  @Test
  void scoresByHand() {
    LineFinderSpec spec = CLASSIC;
    LineScoring scoring =
        new LineScoring(new LineTargets(spec, SpectralClass.LBG), new DecisionRule(1, 0.5));
    // Surest line of each; LBGs are 0, 2 and 3. Found: 0, 1, 2.
    double[] sure = {0.9, 0.8, 0.7, 0.2, 0.1};
    for (int i = 0; i < sure.length; i++) {
      boolean lbg = i == 0 || i == 2 || i == 3;
      float[] output = new float[spec.outputSize()];
      // Lyα in box 7 at 0.89175: z = 3.
      output[5 * 80 + 7] = (float) sure[i];
      output[5 * 80 + 40 + 7] = i == 2 ? 0.1f : 0.89175f;
      scoring.add(output, 0, MadeRows.row(lbg ? SpectralClass.LBG : SpectralClass.STAR, 3, 23));
    }
    LineScores scores = scoring.scores();
    assertThat(scores.purity()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scores.efficiency()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scores.score()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scores.goodRedshifts()).isEqualTo(0.5);
  }

  @Test
  void scoreOfANetworkThatTellsARedshiftAloneIsTheShareOfRightOnes() throws IOException {
    TrainingRecipe recipe = ShippedTraining.DIRECT_Z.read();
    Scoring scoring = Scoring.of(new LineTargets(recipe.network(), SpectralClass.LBG), recipe);
    assertThat(scoring.scores().score()).isNaN();
    float[] output = {9, 3.04f, 2.94f, 3.05f, 3};
    for (int i = 1; i < 4; i++) {
      scoring.add(output, i, MadeRows.row(SpectralClass.LBG, 3, 23));
    }
    scoring.add(output, 4, MadeRows.row(SpectralClass.QSO, 3, 23));
    assertThat(scoring.scores().score()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(scoring.scores().goodRedshifts()).isEqualTo(scoring.scores().score());
    assertThat(scoring.scores().purity()).isNaN();
    assertThat(scoring.scores().efficiency()).isNaN();
  }

  @Test
  void onlySpectraOfTheClassHaveARedshiftToLearn() {
    NetworkSpec direct = NamedNetwork.DIRECT_Z.spec();
    LineBatch batch = new LineBatch(direct, 3);
    batch.clear(3);
    LineTargets targets = new LineTargets(direct, SpectralClass.LBG);
    targets.put(new Label(SpectralClass.LBG, 2.5, 23), batch, 0);
    targets.put(new Label(SpectralClass.QSO, 2.5, 23), batch, 1);
    targets.put(new Label(SpectralClass.LBG, Double.NaN, 23), batch, 2);
    assertThat(batch.redshift(0)).isEqualTo(2.5f);
    assertThat(batch.redshift(1)).isNaN();
    assertThat(batch.redshift(2)).isNaN();
    assertThat(batch.heads()).isZero();
  }

  @Test
  void aRedshiftHasALayerBeforeIt() {
    String yaml = "name: x\nnetwork: {like: direct-z, redshift-layers: []}\nseed: 1\nepochs: 1\n";
    assertThatThrownBy(() -> Trainings.recipe(yaml))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("network.redshift-layers: expected at least one width");
  }

  @Test
  void layersBeforeARedshiftAreCountedToo() {
    NetworkSpec both = NamedNetwork.LINE_FINDER_TO_Z.spec();
    assertThat(KerasOrder.mostFrozen(both)).isEqualTo(22);
    assertThat(KerasOrder.firstArrays(both, 21)).hasSize(30);
    assertThat(KerasOrder.firstArrays(both, 22))
        .hasSize(30 + 16 * 4)
        .contains("box0.weight", "offset15.bias")
        .noneMatch(name -> name.startsWith("z"));
    NetworkSpec direct = NamedNetwork.DIRECT_Z.spec();
    assertThat(KerasOrder.mostFrozen(direct)).isEqualTo(18);
    assertThat(KerasOrder.firstArrays(direct, 18)).hasSize(24);
  }

  @Test
  void shippedRecipeIsTheClassicNetwork() throws IOException {
    TrainingRecipe recipe = ShippedTraining.LBG_CLASSIC.read();
    assertThat(recipe.network()).isEqualTo(CLASSIC);
    assertThat(recipe.target()).isEqualTo(SpectralClass.LBG);
    assertThat(recipe.batch()).isEqualTo(256);
    assertThat(recipe.loss().normalisation()).isEqualTo(Normalisation.SPECTRUM);
    assertThat(recipe.stopping().patience()).isPositive();
    assertThat(ShippedTraining.find("lbg-classic")).contains(ShippedTraining.LBG_CLASSIC);
  }

  @ParameterizedTest
  @EnumSource(ShippedTraining.class)
  void everyShippedRecipeReadsAndIsWrittenTheSame(ShippedTraining shipped) throws IOException {
    TrainingRecipe recipe = shipped.read();
    assertThat(recipe.name()).isEqualTo(shipped.label());
    assertThat(recipe.augmentation()).isNotEqualTo(Augmentation.none());
    TrainingRecipe again = Trainings.recipe(TrainingRecipeWriter.write(recipe));
    assertThat(TrainingRecipeWriter.entries(again)).isEqualTo(TrainingRecipeWriter.entries(recipe));
  }

  @Test
  void everyRecipeAmongTheResourcesIsShipped() throws Exception {
    Path any =
        Path.of(
            Objects.requireNonNull(ShippedTraining.class.getResource("lbg-classic.yaml")).toURI());
    try (Stream<Path> files = Files.list(any.resolveSibling(""))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".yaml"))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(ShippedTraining.values()).map(one -> one.label() + ".yaml").toList());
    }
  }

  @Test
  void everyKeyIsRead() throws IOException {
    TrainingRecipe recipe =
        Trainings.recipe(
            MadeDataset.RECIPE
                + """
                loss: {normalise: batch, gamma: 2, lines: {LYA: 3}}
                optimiser: {kind: adamax, momentum: 0.8, squares: 0.99, epsilon: 1e-6, weight-decay: 0.01, clip: 5}
                stop: {watch: score, patience: 4}
                start: {model: qn, freeze: 7, unfreeze-after: 2}
                """);
    assertThat(recipe.loss().normalisation()).isEqualTo(Normalisation.BATCH);
    assertThat(recipe.loss().lineWeights()).containsExactly(3.0, 1.0, 1.0);
    assertThat(recipe.optimiser())
        .isEqualTo(new OptimiserSettings(OptimiserSettings.Kind.ADAMAX, 0.8, 0.99, 1e-6, 0.01, 5));
    assertThat(recipe.stopping()).isEqualTo(new StoppingRule(StoppingRule.Watch.SCORE, 4, 0));
    assertThat(recipe.start()).contains(new StartRecipe("qn", 7, 2));
    assertThat(recipe.rate()).isEqualTo(new LearningRate(0.003, 3, new Schedule.Cosine(0.1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epochs: 4|epochs: none|epochs: expected a whole number",
        "batch: 24|batch: 1|batch: expected a whole number of at least 2",
        "like: lbg-classic|like: lbg-classics|network.like: expected one of the networks lbg-classic",
        "like: lbg-classic|like: direct-z|network: expected one of the keys",
        "like: lbg-classic|like: line-finder-to-z|rule: expected no rule",
        "layers: 3|layers: 9|network: expected a network that can be built",
        "warm-up: 3|warmup: 3|learning-rate: expected one of the keys",
        "cosine: 0.1|cosine: 2|learning-rate.schedule.cosine: expected a number from",
        "lines: 2|lines: 4|rule.lines: expected at most the network's 3 lines",
        "seed: 7|sed: 7|expected one of the keys"
      })
  void mistakesAreToldWithLineAndKey(String right, String wrong, String told) {
    assertThatThrownBy(() -> Trainings.recipe(MadeDataset.RECIPE.replace(right, wrong)))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("train.yaml, line ")
        .hasMessageContaining(told);
  }
}
