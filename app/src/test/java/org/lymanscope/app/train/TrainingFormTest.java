package org.lymanscope.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.train.Schedule;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRecipeWriter;

class TrainingFormTest {
  private TrainingRecipe shipped;
  private TrainingForm form;

  @BeforeEach
  void begin() throws IOException {
    shipped = ShippedTraining.LBG_CLASSIC.read();
    form = new TrainingForm(shipped);
  }

  private TrainingRecipe said() {
    return form.recipeProperty().get().orElseThrow();
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
}
