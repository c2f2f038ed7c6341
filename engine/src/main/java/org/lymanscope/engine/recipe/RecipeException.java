package org.lymanscope.engine.recipe;

import java.io.IOException;

/**
 * A recipe says something it may not. The message is one sentence for people: file, line, key, what
 * was expected, what was found.
 */
public final class RecipeException extends IOException {
  private final int line;
  private final String key;

  /**
   * Creates the exception.
   *
   * @param recipe name of the file
   * @param line from 1; 0 if no line can be told
   * @param key path of keys down to the place, as in {@code classes[2].z}; empty at the top
   * @param expected what should be there
   * @param found what is there
   */
  public RecipeException(String recipe, int line, String key, String expected, String found) {
    super(sentence(recipe, line, key, expected, found));
    this.line = line;
    this.key = key;
  }

  /** The line, from 1; 0 if no line can be told. */
  public int line() {
    return line;
  }

  /** Path of keys down to the place, as in {@code classes[2].z}; empty at the top. */
  public String key() {
    return key;
  }

  private static String sentence(
      String recipe, int line, String key, String expected, String found) {
    return recipe
        + (line > 0 ? ", line " + line : "")
        + (key.isEmpty() ? "" : ", " + key)
        + ": expected "
        + expected
        + ", found "
        + found
        + ".";
  }
}
