package org.lymanscope.app.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lymanscope.engine.augment.AddNoise;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.Fill;
import org.lymanscope.engine.augment.MaskLine;
import org.lymanscope.engine.augment.MaskWindow;
import org.lymanscope.engine.augment.Sequence;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.RecipeException;

class ChainTest {
  private final Chain chain = new Chain();

  @Test
  void everyKindIsOfferedOffAndNothingIsDone() {
    assertThat(chain.steps()).extracting(Step::kind).doesNotHaveDuplicates().hasSize(7);
    assertThat(chain.augmentation()).isEqualTo(new Sequence(List.of()));
    assertThat(ChainRecipe.write(chain.augmentation())).isEqualTo("augment: []\n");
  }

  @Test
  void orderOfTheListIsTheOrderOfDoing() {
    on(StepKind.MASK_WINDOW);
    on(StepKind.ADD_NOISE);
    MaskWindow mask = new MaskWindow(5800, 40, Fill.NOISE);
    AddNoise noise = new AddNoise(new Range(1, 1));
    assertThat(chain.augmentation().steps()).containsExactly(mask, noise);

    chain.move(step(StepKind.ADD_NOISE), -2);
    assertThat(chain.augmentation().steps()).containsExactly(noise, mask);
    chain.move(step(StepKind.ADD_NOISE), -99);
    assertThat(chain.steps().get(0).kind()).isEqualTo(StepKind.ADD_NOISE);
  }

  @Test
  void dialsKeepToTheirBoundsAndSteps() {
    on(StepKind.MASK_LINE);
    Dial width = step(StepKind.MASK_LINE).dial("width");
    width.set(57.4);
    assertThat(width.value()).isEqualTo(57);
    width.set(1e9);
    assertThat(width.value()).isEqualTo(400);
    width.set(Double.NaN);
    assertThat(width.value()).isEqualTo(400);
    assertThat(chain.augmentation().steps())
        .containsExactly(new MaskLine(1215.67, 400, Fill.NOISE));
  }

  @Test
  void spreadStaysWithinWhatIsAllowed() {
    on(StepKind.SHORTEN_EXPOSURE);
    Step step = step(StepKind.SHORTEN_EXPOSURE);
    step.dial("fraction").set(0.9);
    step.dial("spread").set(0.3);
    assertThat(step.recipe()).isEqualTo("{shorten-exposure: [0.6, 1]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "augment: {add-noise: 0.5}",
        "augment: [{shift-redshift: {by: [-0.05, 0.05], fill: noise, noise: moved}}]",
        "augment: [{shift-redshift: {into: [2.5, 3.5], fill: nothing, noise: matched}}]",
        "augment: [{shift-redshift: {from: 3, to: 4, scatter: 0.1}}, {drop-arm: any}]",
        "augment: [{mask-window: {at: 5800, width: 40, fill: noise}}, {mask-line: {line: civ-1549, width: 60}}]",
        "augment: [{mask-window: {at: 5800, width: 40}}, {mask-window: {at: 7600, width: 90}}]",
        "augment: [{scale-flux: 0.4}, {drop-arm: [r]}]",
        // Beyond what the controls tell:
        "augment: [{sometimes: {probability: 0.3, do: {add-noise: 1}}}]",
        "augment: [{one-of: [{add-noise: 1}, {weight: 2, do: {drop-arm: b}}]}, {add-noise: 2}]",
        "augment: [{add-noise: [0.123456, 900]}, {drop-arm: [b, z]}]",
        "augment: [{mask-line: {line: 1216.5, width: 40}}]"
      })
  void anyRecipeIsTakenWholeAndWrittenBack(String yaml) throws RecipeException {
    Augmentation read = ChainRecipe.read("chain.yaml", yaml);
    Sequence wanted = read instanceof Sequence list ? list : new Sequence(List.of(read));
    chain.take(read);

    assertThat(chain.augmentation()).isEqualTo(wanted);
    assertThat(ChainRecipe.read("again", ChainRecipe.write(chain.augmentation())))
        .isEqualTo(wanted);
    assertThat(chain.steps())
        .extracting(Step::kind)
        .contains(StepKind.ADD_NOISE, StepKind.DROP_ARM);
  }

  @Test
  void whatDialsCannotTellStaysAsWritten() throws RecipeException {
    chain.take(
        ChainRecipe.read("r", "augment: [{sometimes: {probability: 0.3, do: {add-noise: 1}}}]"));
    assertThat(chain.steps().get(0).kind()).isEqualTo(StepKind.WRITTEN);
    chain.take(ChainRecipe.read("r", "augment: [{add-noise: 1.5}]"));
    assertThat(chain.steps().get(0).kind()).isEqualTo(StepKind.ADD_NOISE);
    assertThat(chain.steps().get(0).dial("level").value()).isEqualTo(1.5);
  }

  @Test
  void chainOfAPartOfADatasetsRecipeIsFound() throws RecipeException {
    String recipe = "name: small\nsamples:\n  - name: a\n    augment: {add-noise: 2}\n";
    assertThat(ChainRecipe.read("dataset.yaml", recipe)).isEqualTo(new AddNoise(new Range(2, 2)));
  }

  @Test
  void errorsTellLineAndKey() {
    assertThatThrownBy(() -> ChainRecipe.read("r.yaml", "augment:\n  - {add-noise: -1}\n"))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("r.yaml, line 2, augment[1].add-noise: expected");
    assertThatThrownBy(() -> ChainRecipe.read("r.yaml", "name: nothing\n"))
        .hasMessageContaining("r.yaml, augment: expected a list of augmentations");
  }

  @Test
  void aStepCanBeDoneTwiceAndTakenOutAgain() {
    on(StepKind.MASK_WINDOW);
    Step first = step(StepKind.MASK_WINDOW);
    chain.repeat(first);
    assertThat(chain.augmentation().steps()).hasSize(2);
    assertThat(chain.isRemovable(first)).isTrue();
    chain.remove(first);
    assertThat(chain.augmentation().steps()).hasSize(1);
    Step left = step(StepKind.MASK_WINDOW);
    assertThat(chain.isRemovable(left)).isFalse();
    chain.remove(left);
    assertThat(chain.augmentation().steps()).isEmpty();
    assertThat(chain.steps()).contains(left);
  }

  @Test
  void oneChangeIsToldOnceAndForgottenStepsTellNothing() {
    List<Sequence> told = new ArrayList<>();
    chain.augmentationProperty().addListener((observable, was, now) -> told.add(now));
    on(StepKind.ADD_NOISE);
    Step old = step(StepKind.ADD_NOISE);
    old.dial("level").set(2);
    assertThat(told).hasSize(2);
    chain.reset();
    assertThat(told).hasSize(3);
    old.dial("level").set(3);
    assertThat(told).hasSize(3);
  }

  private void on(StepKind kind) {
    step(kind).onProperty().set(true);
  }

  private Step step(StepKind kind) {
    return chain.steps().stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
  }
}
