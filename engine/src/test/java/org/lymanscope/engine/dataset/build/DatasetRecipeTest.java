package org.lymanscope.engine.dataset.build;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.engine.recipe.RecipeException;

class DatasetRecipeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seed: 5              | seed: x              | line 2, seed: expected a whole number, found 'x'
          ratio: 0.2           | ratio: 1.2           | line 14, contaminants.ratio: expected a number from 0 to 0.999
          copies: 3            | copies: 0            | line 11, samples[2].copies: expected a whole number of at least 1
          copies: 3            | copys: 3             | line 11, samples[2]: expected one of the keys
          simulate: *lbg       | dataset: nowhere     | line 10, samples[2].dataset: expected a file or folder that exists
          simulate: *lbg       | simulate: nowhere    | line 10, samples[2].simulate: expected a file or folder that exists
          name: shifted        | name: plain          | samples: expected each name once, found 'plain' twice
          validation: 0.3      | validation: 0.9      | line 3, split.test: expected a number from 0 to 0.1
          add-noise: [0.2, 0.8]| add-noise: [2, 0.8]  | line 12, samples[2].augment[2].add-noise: expected two numbers
          class: qso           | class: quasar        | line 17, contaminants.samples[1].simulate.targets[1].class
          """)
  void whatIsWrongIsNamedWithLineAndKey(String from, String to, String message) {
    String yaml = Builds.SMALL.replace(from, to);
    assertThatThrownBy(() -> Builds.recipe(yaml, folder))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining(message);
  }
}
