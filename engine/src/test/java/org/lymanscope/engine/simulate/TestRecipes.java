package org.lymanscope.engine.simulate;

import java.nio.file.Path;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;

/** Recipes for tests, from text. */
public final class TestRecipes {
  /** A few of everything. */
  public static final String MIXTURE =
      """
      seed: 5
      targets:
        - {class: lbg, count: 6, z: [2.2, 3.4], r: [22.7, 24.5]}
        - {class: qso, count: 5, r: [20.5, 22.8]}
        - {class: elg, count: 4, r: 23}
        - {class: early-type, count: 2, r: [20, 21]}
        - {class: star, count: 2, r: [18, 21]}
        - {class: sky, count: 3}
      """;

  private TestRecipes() {}

  /** A recipe of some lines. */
  public static Recipe recipe(String... lines) throws RecipeException {
    return Recipe.parse("test.yaml", String.join("\n", lines), Path.of(""));
  }

  /** The same, understood. */
  public static SimulationRecipe simulation(String... lines) throws RecipeException {
    return SimulationRecipe.of(recipe(lines));
  }
}
