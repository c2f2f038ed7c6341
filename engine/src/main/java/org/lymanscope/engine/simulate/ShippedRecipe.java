package org.lymanscope.engine.simulate;

import java.io.IOException;
import java.util.Optional;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.Shipped;

/** Recipes that come with the program. */
public enum ShippedRecipe implements Shipped<Recipe> {
  /** The sample survey. */
  SAMPLE("48 spectra of everything, with a pipeline's answers: the sample survey"),
  /** A survey for LBGs with the contaminants that it finds. */
  SURVEY("5,000 spectra: a survey for LBGs with all that it finds instead"),
  /** The synthetic spectra of earlier work. */
  FOUR_TEMPLATES("25,200 LBGs: four templates, 21 redshifts from 2 to 4, six magnitudes");

  private final String description;

  ShippedRecipe(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  /** The recipe of a name, if there is one. */
  public static Optional<ShippedRecipe> find(String label) {
    return Shipped.find(values(), label);
  }

  @Override
  public Recipe read() throws IOException {
    return Recipe.shipped(ShippedRecipe.class, label() + ".yaml");
  }
}
