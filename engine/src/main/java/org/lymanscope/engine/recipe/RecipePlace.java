package org.lymanscope.engine.recipe;

import java.nio.file.Path;

/**
 * Where something stands.
 *
 * @param recipe name of the file
 * @param folder where its relative paths start
 * @param line from 1
 * @param path keys down to the place; empty at the top
 */
record RecipePlace(String recipe, Path folder, int line, String path) {
  RecipeException wrong(String expected, String found) {
    return new RecipeException(recipe, line, path, expected, found);
  }

  RecipeException wrong(String key, String expected, String found) {
    String below = path.isEmpty() ? key : path + "." + key;
    return new RecipeException(recipe, line, below, expected, found);
  }
}
