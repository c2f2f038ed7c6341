package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.SplitPlan;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;

/**
 * What a dataset is made of. The same recipe gives the same dataset, byte for byte, as long as the
 * files that it reads stay the same.
 *
 * @param name what people call it
 * @param description a sentence or two; may be empty
 * @param role what it is for
 * @param seed of the augmentations' random numbers
 * @param split how objects are dealt out; a test set is not split
 * @param samples its parts; at least one
 * @param contaminants what is mixed in, in proportion; may be absent
 * @param never recipes of test sets whose objects must not be in it; where it is for training,
 *     those of the program are among them
 * @param text the recipe as it was read or written
 * @param referred texts of the recipes that it refers to, for datasets and for simulations, by the
 *     names of their files; not those of {@code never}
 */
public record DatasetRecipe(
    String name,
    String description,
    Role role,
    long seed,
    SplitPlan split,
    List<SampleRecipe> samples,
    Optional<Contaminants> contaminants,
    List<DatasetRecipe> never,
    String text,
    Map<String, String> referred) {
  public DatasetRecipe {
    samples = List.copyOf(samples);
    never = List.copyOf(never);
    referred = Map.copyOf(referred);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no samples in " + name);
    }
  }

  /**
   * Reads a recipe from a file; docs/formats-datasets.md says what it may hold.
   *
   * @throws RecipeException if it says something that it may not: file, line, key
   * @throws IOException if it cannot be read
   */
  public static DatasetRecipe read(Path file) throws IOException {
    return of(Recipe.read(file));
  }

  /** Takes a recipe from what was read. */
  public static DatasetRecipe of(Recipe recipe) throws IOException {
    return new DatasetRecipeReader(recipe, 0).read();
  }
}
