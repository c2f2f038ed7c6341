package org.lymanscope.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.spectrum.SpectralClass;

class TrainingRowsTest {
  private static final Path DATA = Path.of("some", "data");
  private static final Map<SpectralClass, Integer> BOTH =
      Map.of(SpectralClass.LBG, 3, SpectralClass.STAR, 2);
  private static final Map<SpectralClass, Integer> STARS = Map.of(SpectralClass.STAR, 2);
  private static final Map<SpectralClass, Integer> NONE = Map.of();

  @TempDir private Path folder;

  private static TrainingRows rows(
      Map<SpectralClass, Integer> learned, Map<SpectralClass, Integer> judged) {
    return new TrainingRows(DATA, Role.TRAINING, learned, judged);
  }

  private static TrainingRecipe watching(String what) throws IOException {
    return Trainings.recipe(MadeDataset.RECIPE + "stop: {watch: " + what + "}\n");
  }

  @Test
  void countsWhatADatasetHas() throws IOException {
    TrainingRows rows = TrainingRows.of(MadeDataset.open(folder.resolve("data"), 9, 4));
    assertThat(rows.training()).isEqualTo(9);
    assertThat(rows.validation()).isEqualTo(4);
    assertThat(rows.learned()).containsEntry(SpectralClass.LBG, 5);
    assertThat(rows.refusal(watching("score"))).isEmpty();
  }

  @Test
  void saysWhyItCannotBeLearnedFrom() throws IOException {
    assertThat(rows(Map.of(SpectralClass.LBG, 1), BOTH).refusal(watching("loss")))
        .contains(DATA + ": expected at least two rows to learn from; found 1.");
    assertThat(rows(BOTH, NONE).refusal(watching("loss"))).isEmpty();
    assertThat(rows(BOTH, NONE).refusal(watching("score")))
        .contains(DATA + ": expected rows to validate by, as the recipe watches them; found none.");
    assertThat(rows(BOTH, NONE).refusalOfSearch(watching("loss")))
        .contains(
            DATA + ": expected rows to validate by, as trials are compared by them; found none.");
    assertThat(rows(BOTH, STARS).refusal(watching("loss"))).isEmpty();
    assertThat(rows(BOTH, STARS).refusal(watching("score")))
        .contains(
            DATA
                + ": expected rows of LBG to validate by, as the score is that of them; found none.");
    assertThat(rows(STARS, BOTH).refusal(watching("loss")))
        .contains(DATA + ": expected rows of LBG to learn from; found none.");
    TrainingRecipe further = Trainings.recipe(MadeDataset.RECIPE + "start: other\n");
    assertThat(rows(STARS, BOTH).refusal(further)).isEmpty();
    assertThat(rows(STARS, BOTH).refusal(Trainings.recipe(MadeDataset.RECIPE + "target: STAR\n")))
        .isEmpty();
  }

  @Test
  void theTrainingSaysTheSame() throws IOException {
    Path test = MadeDataset.write(folder.resolve("test"), 8, 4, Role.TEST);
    String sentence = TrainingRows.of(Dataset.open(test)).refusal(watching("loss")).orElseThrow();
    assertThat(sentence).isEqualTo(test + " is a test set; no training may see it.");
    assertThatThrownBy(
            () -> Trainings.run(Trainings.request(MadeDataset.RECIPE, test, folder.resolve("m"))))
        .isInstanceOf(IOException.class)
        .hasMessage(sentence);
  }
}
