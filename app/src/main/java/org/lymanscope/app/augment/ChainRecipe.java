package org.lymanscope.app.augment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.augment.Sequence;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/**
 * The chain as a recipe: what stands at the key {@code augment}, as recipes of datasets have it.
 */
final class ChainRecipe {
  private static final String KEY = "augment";

  private ChainRecipe() {}

  /** The chain as YAML, one step in a line. */
  static String write(Sequence chain) {
    if (chain.steps().isEmpty()) {
      return KEY + ": []\n";
    }
    StringBuilder text = new StringBuilder(KEY + ":\n");
    for (Augmentation step : chain.steps()) {
      text.append("  - ").append(AugmentationRecipe.write(step)).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads a chain: at the top of the recipe, or of the first part of it that has one.
   *
   * @throws RecipeException with line and key, if there is none or it says what it may not
   */
  static Augmentation read(Recipe recipe) throws RecipeException {
    List<RecipeNode> found = new ArrayList<>();
    find(recipe.root(), found);
    if (found.isEmpty()) {
      throw new RecipeException(
          recipe.name(), 0, KEY, "a list of augmentations", "no such key in the recipe");
    }
    return AugmentationRecipe.read(found.get(0));
  }

  /** Reads a chain from a text. */
  static Augmentation read(String name, String text) throws RecipeException {
    return read(Recipe.parse(name, text, Path.of("")));
  }

  private static void find(RecipeNode node, List<RecipeNode> found) throws RecipeException {
    if (node.isMap()) {
      if (node.has(KEY)) {
        found.add(node.get(KEY));
      }
      for (String key : node.keys()) {
        if (!key.equals(KEY) && node.has(key)) {
          find(node.get(key), found);
        }
      }
    } else if (node.isList()) {
      for (RecipeNode item : node.items()) {
        find(item, found);
      }
    }
  }
}
