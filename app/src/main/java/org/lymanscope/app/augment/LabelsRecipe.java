package org.lymanscope.app.augment;

import java.io.IOException;
import java.nio.file.Path;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.recipe.Recipe;

/** The recipe of a dataset of what people classified in a project. */
final class LabelsRecipe {
  private LabelsRecipe() {}

  /**
   * Of all classifications of a project that agree and are sure enough.
   *
   * @param project its folder; stands in the recipe with its whole path, so that the recipe beside
   *     the dataset can be built again
   */
  static DatasetRecipe of(Path project) throws IOException {
    Path whole = project.toAbsolutePath().normalize();
    String name = Text.get("augment.labels.name", whole.getFileName());
    String text =
        "name: "
            + quoted(name)
            + "\ndescription: "
            + quoted(Text.get("augment.labels.description", whole.getFileName()))
            + "\nseed: 1\nsamples:\n  - name: labels\n    project: "
            + quoted(whole.toString())
            + "\n";
    return DatasetRecipe.of(Recipe.parse(name + ".yaml", text, whole.resolveSibling("")));
  }

  /** In YAML's single quotes, in which nothing but the quote itself means anything. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
