package org.lymanscope.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.train.LearningRate;
import org.lymanscope.engine.train.Schedule;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.StartRecipe;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRecipeWriter;

class TrainingFormTest {
  private TrainingRecipe shipped;
  private TrainingForm form;

  @BeforeEach
  void begin() throws IOException {
    shipped = ShippedTraining.LBG_CLASSIC.read();
    form = new TrainingForm();
    form.take(shipped);
  }

  private TrainingRecipe said() {
    return form.recipeProperty().get().orElseThrow();
  }

  private static int boxes(NetworkSpec network) {
    return network.finder().orElseThrow().boxes();
  }

  /** The fields of what only some networks have that do not count. */
  private List<String> idle() {
    return Stream.of(form.boxes, form.gamma, form.lines, form.threshold)
        .filter(field -> !field.idleProperty().get().isEmpty())
        .map(Field::key)
        .toList();
  }

  private static TrainingRecipe recipe(String yaml) throws IOException {
    return TrainingRecipe.of(Recipe.parse("test.yaml", yaml, Path.of("")));
  }

  @Test
  void saysWhatTheRecipeSays() {
    assertThat(TrainingRecipeWriter.entries(said()))
        .isEqualTo(TrainingRecipeWriter.entries(shipped));
    assertThat(said().text()).isEqualTo(TrainingRecipeWriter.write(shipped));
  }

  @Test
  void whatIsTypedGoesIntoTheRecipe() {
    form.epochs.set("7");
    form.rate.set("3e-4");
    form.seed.set("-5");
    form.optimiser.set(OptimiserSettings.Kind.SGD);
    form.schedule.set(ScheduleKind.PLATEAU);

    assertThat(said().epochs()).isEqualTo(7);
    assertThat(said().rate().start()).isEqualTo(3e-4);
    assertThat(said().seed()).isEqualTo(-5);
    assertThat(said().optimiser().kind()).isEqualTo(OptimiserSettings.Kind.SGD);
    assertThat(said().optimiser().clip()).isEqualTo(10); // as the recipe says
    assertThat(said().rate().schedule()).isEqualTo(new Schedule.Plateau(0.5, 5));
  }

  @Test
  void whatIsWrongIsToldBesideItsFieldAndGivesNoRecipe() {
    form.epochs.set("many");
    assertThat(form.epochs.problemProperty().get())
        .isEqualTo("Expected a whole number of at least 1.");
    assertThat(form.recipeProperty().get()).isEmpty();
    form.epochs.set("0");
    assertThat(form.recipeProperty().get()).isEmpty();
    form.epochs.set("1");
    assertThat(form.epochs.problemProperty().get()).isEmpty();
    assertThat(form.recipeProperty().get()).isPresent();

    form.batch.set("20000");
    assertThat(form.batch.problemProperty().get()).contains("from 2 to 16384");
    form.batch.set("128");
    form.rate.set("0");
    assertThat(form.rate.problemProperty().get()).contains("above 0");
    form.rate.set("NaN");
    assertThat(form.recipeProperty().get()).isEmpty();
  }

  @Test
  void howManyLayersCanBeFrozenFollowsFromTheNetwork() {
    form.freeze.set("30");
    assertThat(form.freeze.problemProperty().get()).contains("from 0 to ");
    NetworkChoice deep =
        NetworkChoice.named().stream()
            .filter(one -> one.label().equals("hyp-classic"))
            .findFirst()
            .orElseThrow();
    form.network.set(deep);
    assertThat(form.freeze.problemProperty().get()).isEmpty();
    assertThat(said().network()).isEqualTo(deep.spec());
  }

  @ParameterizedTest
  @EnumSource(NamedNetwork.class)
  void everyNamedNetworkCanBeChosen(NamedNetwork network) {
    form.network.set(NetworkChoice.of(network.spec()));
    assertThat(said().network()).isEqualTo(network.spec());
    assertThat(said().text())
        .contains("network: " + network.label() + "\n")
        .contains(network.spec().endsInRedshift() ? "redshift: 1" : "threshold: 0.5");
  }

  @Test
  void whatTheNetworkHasNoUseForDoesNotCountAndIsThereAgainWithAnother() {
    form.boxes.set("many");
    form.gamma.set("");
    form.lines.set("3");
    form.threshold.set("2");
    assertThat(form.recipeProperty().get()).isEmpty();
    form.network.set(NetworkChoice.of(NamedNetwork.DIRECT_Z.spec()));
    assertThat(idle()).containsExactly("boxes", "gamma", "lines", "threshold");
    assertThat(form.boxes.idleProperty().get()).contains("no lines");
    assertThat(form.threshold.idleProperty().get()).contains("redshift alone");
    assertThat(form.threshold.problemProperty().get()).isEmpty();
    form.channels.set(List.of(InputChannel.SNR));
    assertThat(said().network())
        .isEqualTo(NamedNetwork.DIRECT_Z.spec().withChannels(List.of(InputChannel.SNR)));

    form.network.set(NetworkChoice.of(NamedNetwork.LINE_FINDER_TO_Z.spec()));
    assertThat(idle()).containsExactly("lines", "threshold");
    assertThat(form.gamma.problemProperty().get()).isNotEmpty();
    form.gamma.set("2");
    form.boxes.set("60");
    assertThat(said().network()).isEqualTo(NamedNetwork.LINE_FINDER_TO_Z.spec().withBoxes(60));
    assertThat(said().loss().gamma()).isEqualTo(2);

    form.network.set(NetworkChoice.of(NamedNetwork.LBG_CLASSIC.spec()));
    assertThat(idle()).isEmpty();
    assertThat(form.threshold.problemProperty().get()).isNotEmpty();
    form.threshold.set("0.7");
    assertThat(said().network()).isEqualTo(NamedNetwork.LBG_CLASSIC.spec());
    assertThat(said().rule()).isEqualTo(new DecisionRule(3, 0.7));
  }

  @Test
  void augmentationsAreSwitchedOnAndOff() {
    assertThat(form.augmentations())
        .extracting(AugmentChoice::word)
        .containsExactly(
            "shift-redshift", "add-noise", "mask-window", "shorten-exposure", "drop-arm");
    assertThat(form.augmentations()).allMatch(choice -> Text.has("augment." + choice.word()));
    assertThat(form.augmentations().get(1).recipe()).contains("probability: 0.5");
    form.augmentations().get(0).onProperty().set(false);
    form.augmentations().get(4).onProperty().set(true);
    String augment = TrainingRecipeWriter.entries(said()).getOrDefault("augment", "");
    assertThat(augment).doesNotContain("shift-redshift").contains("add-noise", "drop-arm");

    form.augmentations().forEach(choice -> choice.onProperty().set(false));
    assertThat(TrainingRecipeWriter.entries(said())).doesNotContainKey("augment");
  }

  @Test
  void aNetworkOfItsOwnStaysUntilAnotherIsChosen() throws IOException {
    form.take(
        recipe(
            """
            name: own
            network: {like: lbg-classic, filters: 12, lines: [LYA, CIV_1549]}
            rule: {lines: 2}
            loss: {lines: {LYA: 3}}
            seed: 1
            epochs: 2
            """));
    assertThat(form.networks().get(0).label()).isEmpty();
    assertThat(said().network().convolutions().filters()).isEqualTo(12);
    assertThat(said().loss().lineWeights()).containsExactly(3.0, 1.0);

    form.network.set(form.networks().get(1));
    assertThat(said().network().heads()).hasSize(16);
    assertThat(said().loss().lineWeights()).hasSize(16).allMatch(weight -> weight == 1);
    assertThat(form.wantedStart()).isEqualTo(Optional.empty());
  }

  @Test
  void channelsBoxesAndRuleAreThoseOfTheNetworkUntilTheyAreChanged() throws IOException {
    assertThat(said().network()).isEqualTo(shipped.network());
    assertThat(said().rule()).isEqualTo(shipped.rule());
    form.channels.set(List.of(InputChannel.FLUX, InputChannel.SNR));
    form.boxes.set("60");
    form.lines.set("3");
    form.threshold.set("0.8");
    assertThat(said().network().channels()).containsExactly(InputChannel.FLUX, InputChannel.SNR);
    assertThat(boxes(said().network())).isEqualTo(60);
    assertThat(said().rule()).isEqualTo(new DecisionRule(3, 0.8));
    assertThat(recipe(said().text()).network()).isEqualTo(said().network());

    form.lines.set("17");
    assertThat(form.lines.problemProperty().get())
        .isEqualTo("Expected a whole number from 1 to 16.");
    form.lines.set("16");
    form.threshold.set("1.01");
    assertThat(form.threshold.problemProperty().get()).isEqualTo("Expected a number from 0 to 1.");
    form.boxes.set("801");
    assertThat(form.boxes.problemProperty().get()).contains("from 1 to 800");
    assertThat(form.recipeProperty().get()).isEmpty();

    form.threshold.set("1");
    form.network.set(form.networks().get(1));
    assertThat(said().network()).isEqualTo(form.networks().get(1).spec());
    assertThat(said().rule()).isEqualTo(new DecisionRule(16, 1));
  }

  @Test
  void aNetworkWithFewerLinesCannotAskForMore() throws IOException {
    form.take(
        recipe(
            """
            name: two
            network: {like: lbg-classic, lines: [LYA, CIV_1549], channels: [snr, flux]}
            rule: {lines: 2}
            seed: 1
            epochs: 2
            """));
    assertThat(form.channelChoices()).contains(List.of(InputChannel.SNR, InputChannel.FLUX));
    assertThat(said().network().channels()).containsExactly(InputChannel.SNR, InputChannel.FLUX);
    NetworkChoice two = form.network.get();
    form.network.set(form.networks().get(1));
    form.lines.set("16");
    form.network.set(two);
    assertThat(said().rule().lines()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{like: lbg-classic, filters: 12, boxes: 60}",
        "{like: line-finder-to-z, filters: 12, boxes: 60}",
        "{like: direct-z, filters: 12}"
      })
  void aModelLearnsFurtherWithItsOwnNetworkAndRuleNearToWhatItKnows(String network)
      throws IOException {
    NetworkSpec own = recipe("name: own\nnetwork: " + network + "\nseed: 1\nepochs: 2\n").network();
    ModelCard card =
        new ModelCard(
            "0123456789abcdef",
            "mine",
            own,
            Preprocessing.IVAR_MEAN_RMS,
            SpectralClass.QSO,
            new DecisionRule(2, 0.9),
            JointSettings.DEFAULT,
            new Provenance("test", "", Instant.EPOCH, "test"),
            "",
            Map.of());
    form.further(card, "mine further");
    assertThat(said().network()).isEqualTo(own);
    assertThat(said().name()).isEqualTo("mine further");
    assertThat(said().target()).isEqualTo(SpectralClass.QSO);
    assertThat(said().text())
        .contains(own.endsInRedshift() ? "redshift: 1" : "rule: {lines: 2, threshold: 0.9}");
    assertThat(said().start()).contains(new StartRecipe(card.id(), 7, 2));
    assertThat(said().rate()).isEqualTo(new LearningRate(2e-4, 0, new Schedule.Constant()));
    assertThat(said().epochs()).isEqualTo(shipped.epochs());
    assertThat(form.startProblemProperty().get()).isEmpty();
  }

  @Test
  void saysNothingBeforeARecipeFillsIt() {
    TrainingForm empty = new TrainingForm();
    assertThat(empty.filled()).isFalse();
    assertThat(empty.recipeProperty().get()).isEmpty();
    assertThat(empty.epochs.problemProperty().get()).isEmpty();
    empty.epochs.set("");
    empty.epochs.set("3");
    assertThat(empty.recipeProperty().get()).isEmpty();
  }
}
