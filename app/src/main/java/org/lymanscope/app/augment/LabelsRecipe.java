package org.lymanscope.app.augment;

import java.io.IOException;
import java.nio.file.Path;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.build.DatasetRecipe;
import org.lymanscope.engine.recipe.Recipe;

/** The recipe of a dataset of what people classified in a project. */
final class LabelsRecipe {
  /** So that few new labels count beside many old ones, and none is learned by heart. */
  private static final String OFTEN = "    copies: 4\n    augment: {add-noise: [0, 0.3]}\n";

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
    String description = Text.get("augment.labels.description", whole.getFileName());
    return recipe(name, description, labels(whole));
  }

  /**
   * The same, mixed with a dataset: a network that learns from new labels only forgets the rest.
   *
   * @param dataset folder of the dataset
   * @param datasetName what it is called
   */
  static DatasetRecipe mixed(Path project, Path dataset, String datasetName) throws IOException {
    Path whole = project.toAbsolutePath().normalize();
    Path old = dataset.toAbsolutePath().normalize();
    String name = Text.get("augment.mixed.name", whole.getFileName(), datasetName);
    String description = Text.get("augment.mixed.description", whole.getFileName(), datasetName);
    return recipe(
        name,
        description,
        labels(whole) + OFTEN + "  - name: before\n    dataset: " + quoted(old.toString()) + "\n");
  }

  private static String labels(Path project) {
    return "  - name: labels\n    project: " + quoted(project.toString()) + "\n";
  }

  private static DatasetRecipe recipe(String name, String description, String samples)
      throws IOException {
    String text =
        "name: "
            + quoted(name)
            + "\ndescription: "
            + quoted(description)
            + "\nseed: 1\nsamples:\n"
            + samples;
    return DatasetRecipe.of(Recipe.parse(name + ".yaml", text, Path.of("").toAbsolutePath()));
  }

  /** In YAML's single quotes, in which nothing but the quote itself means anything. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
