package org.lymanscope.engine.search;

import java.io.IOException;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.Shipped;

/** Recipes for searches that come with the program. */
public enum ShippedSearch implements Shipped<SearchRecipe> {
  /** Taran 2024, table 4.1. */
  HYP_CLASSIC("layers, filters, learning rate, stride, offsets, dropout (Taran 2024, table 4.1)"),
  /** Taran 2024, table 4.2. */
  HYP_SNR("the same with signal to noise as a second input (table 4.2)"),
  /** What Taran 2024, §4.4.2, would have looked at next. */
  BOXES_GAMMA("number of boxes, and γ of the loss (what §4.4.2 would try next)");

  private final String description;

  ShippedSearch(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public SearchRecipe read() throws IOException {
    return SearchRecipe.of(Recipe.shipped(ShippedSearch.class, label() + ".yaml"));
  }
}
