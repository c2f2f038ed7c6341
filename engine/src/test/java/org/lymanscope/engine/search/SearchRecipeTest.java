package org.lymanscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.MedianRule;
import org.lymanscope.engine.search.space.Scale;
import org.lymanscope.engine.train.StoppingRule;
import org.lymanscope.engine.train.TrainingRecipe;

class SearchRecipeTest {
  private static final String TEXT =
      """
      name: some
      train: lbg-classic
      change: {epochs: 3, network.kernel: 5}
      method: {bayes: {first: 5}}
      trials: 20
      seed: 4
      stop: {after: 2, among: 3}
      limits: {parameters: 2e6}
      space:
        layers: {sets: network.layers, whole: [1, 20], begin: 4}
        rate: {sets: learning-rate, real: [0.0001, 0.1], scale: log, begin: 0.001}
        offset: {sets: network.offset, choice: [sigmoid, linear], begin: linear}
      """;

  @TempDir private Path folder;

  private SearchRecipe read(String text) throws IOException {
    return SearchRecipe.of(Recipe.parse("s.yaml", text, folder));
  }

  @Test
  void everyKeyIsTaken() throws IOException {
    SearchRecipe recipe = read(TEXT);
    assertThat(recipe.name()).isEqualTo("some");
    assertThat(recipe.watch()).isEqualTo(StoppingRule.Watch.SCORE);
    assertThat(recipe.method()).isEqualTo(new SearchMethod.Bayes(5));
    assertThat(recipe.trials()).isEqualTo(20);
    assertThat(recipe.seed()).isEqualTo(4);
    assertThat(recipe.pruning()).contains(new MedianRule(2, 3));
    assertThat(recipe.limits()).isEqualTo(new NetworkLimits(2_000_000, Long.MAX_VALUE));
    assertThat(recipe.keep()).isEqualTo(SearchRecipe.Keep.BEST);
    assertThat(recipe.space().dimensions())
        .containsExactly(
            new Dimension.Whole("layers", 1, 20, Scale.LINEAR),
            new Dimension.Real("rate", 1e-4, 0.1, Scale.LOG),
            new Dimension.Choice("offset", List.of("sigmoid", "linear")));
    assertThat(recipe.begin()).contains(new Candidate(List.of(4.0, 1e-3, 1.0)));
  }

  @Test
  void aTrialIsTheTrainingWithItsSettings() throws IOException {
    SearchRecipe recipe = read(TEXT);
    TrainingRecipe trial = recipe.training(7, new Candidate(List.of(3.0, 0.02, 0.0)));
    LineFinderSpec network = trial.network().finder().orElseThrow();
    assertThat(trial.name()).isEqualTo("some-7");
    assertThat(trial.epochs()).isEqualTo(3);
    assertThat(trial.stopping().watch()).isEqualTo(StoppingRule.Watch.SCORE);
    assertThat(network.convolutions())
        .isEqualTo(new Convolutions(3, 100, 5, 2, Convolutions.Padding.VALID, 0.2));
    assertThat(network.offsetActivation()).isEqualTo(OffsetActivation.SIGMOID);
    assertThat(trial.rate().start()).isEqualTo(0.02);
    assertThat(trial.rate().warmUp()).isEqualTo(200);
    // Its text makes the same training again.
    TrainingRecipe again = TrainingRecipe.of(Recipe.parse("t.yaml", trial.text(), folder));
    assertThat(again).isEqualTo(trial);
  }

  @Test
  void settingsThatMakeNoNetworkAreRefusedWithTheReason() throws IOException {
    SearchRecipe recipe = read(TEXT);
    assertThat(recipe.refusal(new Candidate(List.of(12.0, 0.01, 0.0))))
        .hasValueSatisfying(why -> assertThat(why).contains("800 is too short for convolution"));
    assertThat(recipe.refusal(new Candidate(List.of(1.0, 0.01, 0.0))))
        .hasValueSatisfying(why -> assertThat(why).contains("parameters; the limit is 2,000,000"));
    assertThat(recipe.refusal(recipe.begin().orElseThrow())).isEmpty();
  }

  @Test
  void multiplicationsAreCountedLayerByLayer() {
    // 396·1·10·100 + (194 + 93 + 42)·100·10·100 + 4200·100 + 100·(16·80)
    LineFinderSpec classic = (LineFinderSpec) NamedNetwork.LBG_CLASSIC.spec();
    assertThat(NetworkLimits.operations(classic))
        .isEqualTo(396_000 + 32_900_000 + 420_000 + 128_000);
    assertThat(new NetworkLimits(900_000, 30_000_000).refusal(classic))
        .hasValueSatisfying(why -> assertThat(why).startsWith("33,844,000 multiplications"));
    assertThat(new NetworkLimits(900_000, 34_000_000).refusal(classic)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatComesWithTheProgramIsWhole(ShippedSearch shipped) throws IOException {
    SearchRecipe recipe = shipped.read();
    assertThat(recipe.name()).isEqualTo(shipped.label());
    assertThat(recipe.begin()).isPresent();
    assertThat(recipe.method()).isInstanceOf(SearchMethod.Bayes.class);
  }

  @Test
  void tableFourOneIsAsItWasPublished() throws IOException {
    SearchRecipe recipe = ShippedSearch.HYP_CLASSIC.read();
    assertThat(recipe.trials()).isEqualTo(90);
    assertThat(recipe.space().dimensions())
        .containsExactly(
            new Dimension.Whole("layers", 2, 20, Scale.LINEAR),
            new Dimension.Whole("filters", 10, 500, Scale.LOG),
            new Dimension.Real("learning-rate", 1e-4, 0.1, Scale.LOG),
            new Dimension.Whole("stride", 1, 8, Scale.LINEAR),
            new Dimension.Choice("offset", List.of("sigmoid", "rescaled-sigmoid", "linear")),
            new Dimension.Real("dropout", 0, 0.99, Scale.LINEAR));
    // Its second result is the network of table 5.1, and within the limits.
    Candidate found = new Candidate(List.of(10.0, 420.0, 0.1, 2.0, 1.0, 0.2));
    assertThat(recipe.refusal(found)).isEmpty();
    assertThat(recipe.training(1, found).network()).isEqualTo(NamedNetwork.HYP_CLASSIC.spec());
    Candidate largest = new Candidate(List.of(20.0, 500.0, 0.1, 1.0, 1.0, 0.0));
    assertThat(recipe.refusal(largest)).isPresent();
    assertThat(
            ShippedSearch.HYP_SNR
                .read()
                .training(1, new Candidate(List.of(8.0, 173.0, 0.001, 1.0, 0.2)))
                .network())
        .isEqualTo(NamedNetwork.HYP_SNR.spec());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          train: lbg-classic         | train: nothing               | 2 | train       | or one of lbg-classic
          epochs: 3,                 | epochs: none,                | 3 | change      | lbg-classic.yaml, line
          network.kernel: 5          | network.kernels: 5           | 3 | change      | one of the keys
          {bayes: {first: 5}}        | guess                        | 4 | method      | bayes, random or grid
          {bayes: {first: 5}}        | {bayes: {first: 1}}          | 4 | method.bayes.first | at least 2
          {bayes: {first: 5}}        | {grid: {steps: 2000}}        | 4 | method.grid.steps  | from 1 to 1000
          {bayes: {first: 5}}        | grid                         | 4 | method      | how many values
          trials: 20                 | trials: 0                    | 5 | trials      | at least 1
          after: 2                   | later: 2                     | 7 | stop        | 'later'
          whole: [1, 20]             | whole: 3                     | 10 | space.layers.whole | two numbers
          whole: [1, 20]             | whole: [5, 2]                | 10 | space.layers | values to choose from
          whole: [1, 20]             | wide: [1, 20]                | 10 | space.layers | 'wide'
          whole: [1, 20]             | sets: x                      | 10 | space.layers.sets | each key once
          sets: network.layers       | sets: network.storeys        | 10 | space.layers | a setting of trainings
          begin: 4                   | begin: 21                    | 10 | space.layers.begin | values of layers
          begin: 4                   | begin: 12                    | 10 | space       | too short for convolution
          ', begin: linear'          | ''                           | 10 | space       | for each setting or for none
          [sigmoid, linear]          | [sigmoid, cubic]             | 12 | space.offset | one of sigmoid
          real: [0.0001, 0.1]        | real: [0, 0.1]               | 11 | space.rate  | by factors from 0
          'train: lbg-classic'       | 'train: lbg-classic\\noptimise: speed' | 3 | optimise | one of loss, score
          """)
  void mistakesAreToldWithLineAndKey(
      String from, String to, int line, String key, String expected) {
    String replacement = to == null ? "" : to.replace("\\n", "\n");
    assertThat(TEXT).contains(from);
    assertThatThrownBy(() -> read(TEXT.replace(from, replacement)))
        .isInstanceOfSatisfying(
            RecipeException.class,
            e -> {
              assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
              assertThat(e.key()).as(e.getMessage()).isEqualTo(key);
            })
        .hasMessageContaining(expected);
  }

  @Test
  void lossesOfDifferentKindsAreNotCompared() {
    String text = TEXT.replace("train: lbg", "optimise: loss\ntrain: lbg");
    assertThatThrownBy(() -> read(text + "  g: {sets: loss.gamma, real: [1, 2], begin: 1}\n"))
        .hasMessageContaining("nothing that changes the loss");
  }

  @Test
  void aTrainingMayBeAFileBesideTheRecipe() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"), "name: mine\nnetwork: lbg-classic-20\nseed: 1\nepochs: 9\n");
    SearchRecipe recipe = read(TEXT.replace("lbg-classic", "mine.yaml"));
    TrainingRecipe trial = recipe.training(1, recipe.begin().orElseThrow());
    assertThat(trial.network().finder().orElseThrow().boxes()).isEqualTo(20);
    assertThat(trial.rate().start()).isEqualTo(0.001);

    Files.writeString(
        folder.resolve("mine.yaml"),
        "name: mine\nnetwork: lbg-classic-20\nseed: 1\nepochs: 9\nstart: other\n");
    assertThatThrownBy(() -> read(TEXT.replace("lbg-classic", "mine.yaml")))
        .hasMessageContaining("begins with random weights");
  }
}
