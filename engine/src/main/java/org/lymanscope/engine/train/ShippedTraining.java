package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeNode;

/** Recipes for trainings that come with the program. */
public enum ShippedTraining {
  /** Taran 2024, §2.2. */
  LBG_CLASSIC("the classic network for LBGs: 4 convolutions, 16 lines, 40 boxes");

  private final String description;

  ShippedTraining(String description) {
    this.description = description;
  }

  /** Its name on the command line. */
  public String label() {
    return RecipeNode.word(name());
  }

  /** What it trains, in one line. */
  public String description() {
    return description;
  }

  /** The recipe of a name, if there is one. */
  public static Optional<ShippedTraining> find(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  /** Reads it. */
  public TrainingRecipe read() throws IOException {
    return TrainingRecipe.of(Recipe.shipped(ShippedTraining.class, label() + ".yaml"));
  }
}
