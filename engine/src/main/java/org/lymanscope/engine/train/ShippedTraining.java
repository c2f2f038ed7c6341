package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.Optional;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.Shipped;

/** Recipes for trainings that come with the program. */
public enum ShippedTraining implements Shipped<TrainingRecipe> {
  /** Taran 2024, §2.2. */
  LBG_CLASSIC("the classic network for LBGs: 4 convolutions, 16 lines, 40 boxes"),
  /** The model that comes with the program, as it was trained. */
  LBG_SURVEY("the network for LBGs that comes with the program, on the dataset survey-large"),
  /** Taran 2024, §4.2, first idea. */
  LINE_FINDER_TO_Z("the classic network with dense layers behind it that tell the redshift"),
  /** Taran 2024, §4.2, second idea. */
  DIRECT_Z("the classic convolutions, then dense layers that tell the redshift");

  private final String description;

  ShippedTraining(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  /** The recipe of a name, if there is one. */
  public static Optional<ShippedTraining> find(String label) {
    return Shipped.find(values(), label);
  }

  /** It as it was written. */
  public Recipe recipe() throws IOException {
    return Recipe.shipped(ShippedTraining.class, label() + ".yaml");
  }

  @Override
  public TrainingRecipe read() throws IOException {
    return TrainingRecipe.of(recipe());
  }
}
