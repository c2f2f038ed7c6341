package org.lymanscope.engine.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/**
 * What is to be simulated. The same recipe gives the same spectra, bit for bit.
 *
 * @param name what people call it
 * @param seed of the random numbers
 * @param targets what is looked at: groups of objects of one kind; at least one
 * @param igm what lies between them and us
 * @param observation how they are observed
 */
public record SimulationRecipe(
    String name, long seed, List<TargetGroup> targets, Sightlines igm, Observation observation) {
  public SimulationRecipe {
    targets = List.copyOf(targets);
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("no targets in " + name);
    }
    if (targets.stream().mapToLong(TargetGroup::count).sum() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too many targets in " + name);
    }
  }

  /**
   * Reads a recipe from a file; see docs/simulator.md.
   *
   * @throws RecipeException if it says something that it may not: file, line, key
   * @throws IOException if it cannot be read
   */
  public static SimulationRecipe read(Path file) throws IOException {
    return of(Recipe.read(file));
  }

  /** Takes a recipe from what was read. */
  public static SimulationRecipe of(Recipe recipe) throws RecipeException {
    return of(recipe.root(), recipe.name());
  }

  /** Takes a recipe from a map inside of another one. */
  public static SimulationRecipe of(RecipeNode node, String name) throws RecipeException {
    return SimulationRecipeReader.read(node, name);
  }

  /** How many spectra it gives. */
  public int size() {
    return targets.stream().mapToInt(TargetGroup::count).sum();
  }

  /** The same with another seed: other objects and other noise. */
  public SimulationRecipe withSeed(long other) {
    return new SimulationRecipe(name, other, targets, igm, observation);
  }
}
