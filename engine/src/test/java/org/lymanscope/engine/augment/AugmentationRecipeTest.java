package org.lymanscope.engine.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;

class AugmentationRecipeTest {
  @Provide
  Arbitrary<Augmentation> augmentations() {
    return Augmentations.any();
  }

  @Property(tries = 300)
  void whatIsWrittenReadsBackTheSame(@ForAll("augmentations") Augmentation augmentation)
      throws RecipeException {
    assertThat(read(AugmentationRecipe.write(augmentation))).isEqualTo(augmentation);
  }

  @Test
  void everyKindHasAWord() {
    Set<String> kinds =
        Arrays.stream(Augmentation.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    Set<String> words =
        Arrays.stream(AugmentationWord.values())
            .map(word -> word.name().replace("_", "").toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toSet());
    words.add("sequence");
    assertThat(words)
        .isEqualTo(
            kinds.stream()
                .map(kind -> kind.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet()));
  }

  @Test
  void theSeedsAugmentationsRead() throws RecipeException {
    assertThat(
            read(
                """
                [{shift-redshift: {from: 3, to: 4}},
                 {mask-window: {at: 5800, width: 40}},
                 {mask-line: {line: lya, width: 40, fill: nothing}},
                 {add-noise: 0.5}]"""))
        .isEqualTo(
            new Sequence(
                List.of(
                    ShiftRedshift.to(new ShiftRedshift.Mean(3, 4, 0)),
                    new MaskWindow(5800, 40, Fill.NOISE),
                    new MaskLine(1215.67, 40, Fill.NOTHING),
                    new AddNoise(new Range(0.5, 0.5)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {add-nois: 1}                                  | line 2, augment: expected one of the keys add-noise, drop-arm,
          {add-noise: -1}                                | augment.add-noise: expected two numbers [from, to] in order
          {mask-window: {at: 5800}}                      | augment.mask-window.width: expected a value, found nothing
          {mask-window: {at: 5800, width: 40, fill: x}}  | augment.mask-window.fill: expected one of noise, nothing, found 'x'
          {mask-line: {line: lyx, width: 40}}            | augment.mask-line.line: expected a rest wavelength
          {shift-redshift: {from: 3, into: [2, 4]}}      | augment.shift-redshift: expected one of the keys fill, into, noise
          {sometimes: {probability: 2, do: []}}          | augment.sometimes.probability: expected a number from 0 to 1, found '2'
          [{add-noise: 1}, {one-of: []}]                 | augment[2].one-of: expected at least one augmentation
          {only-for: {class: [1], do: []}}               | augment.only-for.class[1]: expected a class such as LBG
          {add-noise: 1, drop-arm: b}                    | augment: expected one of
          """)
  void whatIsWrongIsNamedWithLineAndKey(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("line 2");
  }

  private static Augmentation read(String yaml) throws RecipeException {
    String text = "# a recipe\naugment: " + yaml.replace("\n", "\n  ") + "\n";
    return AugmentationRecipe.read(Recipe.parse("r.yaml", text, Path.of("")).root().get("augment"));
  }
}
