package org.lymanscope.engine.dataset.build;

import java.util.Map;
import java.util.TreeMap;
import org.lymanscope.engine.recipe.Recipe;

/** Recipes that another one refers to, as they were written. */
final class ReferredRecipes {
  private final Map<String, String> texts = new TreeMap<>();

  void add(Recipe recipe) {
    add(recipe.name(), recipe.text());
  }

  void addAll(Map<String, String> others) {
    others.forEach(this::add);
  }

  /** Files of one name in different folders get numbers. */
  private void add(String name, String text) {
    String free = name;
    for (int number = 2; !texts.getOrDefault(free, text).equals(text); number++) {
      free = number + "-" + name;
    }
    texts.put(free, text);
  }

  /** Texts by the names of their files. */
  Map<String, String> texts() {
    return texts;
  }
}
