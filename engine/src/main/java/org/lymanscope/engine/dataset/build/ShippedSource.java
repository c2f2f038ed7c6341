package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeNode;

/** Simulations that several of the recipes for datasets take from. */
enum ShippedSource {
  /** Stand-ins for the 3,019 real LBGs of Taran 2024. */
  REAL_LIKE_LBG,
  /** Quasars from z = 2 on. */
  HIGH_Z_QSO,
  /** Emission-line galaxies, near and far. */
  FOREGROUND_ELG;

  private String label() {
    return RecipeNode.word(name());
  }

  static Optional<ShippedSource> find(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  Recipe read() throws IOException {
    return Recipe.shipped(ShippedSource.class, "source-" + label() + ".yaml");
  }
}
