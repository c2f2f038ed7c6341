package org.lymanscope.engine.dataset.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.Shipped;

/**
 * Recipes for datasets that come with the program: that of the model that comes with it, and those
 * of Taran 2024, as far as it tells.
 */
public enum ShippedDataset implements Shipped<DatasetRecipe> {
  /** Sky, stars and all, in a size that a processor learns from within hours. */
  SURVEY("60,000 spectra: LBGs and everything else that a survey for them meets"),
  /** What the model that comes with the program learned from. */
  SURVEY_LARGE("180,000 spectra: the same, three times as large"),
  /** §3.1. */
  INITIAL("1,352 LBGs around z = 3 with contaminants"),
  /** §3.6. */
  POOL("the twenty samples: 66,434 LBGs"),
  /** §3.6, figure 3.14. */
  BEST_OF_16("41,234 LBGs and 38,151 contaminants: eight samples"),
  /** §3.5. */
  CONTINUOUS("the 25,200 synthetic LBGs, their discrete redshifts made continuous"),
  /** §5.1. */
  TEST_REAL_LIKE("test set around z = 3: 1,667 LBGs with contaminants"),
  /** §5.1. */
  TEST_LOW_Z("test set up to z = 2.6: 6,622 synthetic LBGs with contaminants"),
  /** §5.1. */
  TEST_HIGH_Z("test set from z = 3.4: 8,956 synthetic LBGs with contaminants");

  private static final List<ShippedDataset> TEST_SETS =
      List.of(TEST_REAL_LIKE, TEST_LOW_Z, TEST_HIGH_Z);

  private final String description;

  ShippedDataset(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  /** The recipe of a name, if there is one. */
  public static Optional<ShippedDataset> find(String label) {
    return Shipped.find(values(), label);
  }

  /** Those that no training may see. */
  static List<ShippedDataset> testSets() {
    return TEST_SETS;
  }

  @Override
  public DatasetRecipe read() throws IOException {
    return DatasetRecipe.of(recipe());
  }

  /** As it is written. */
  Recipe recipe() throws IOException {
    return Recipe.shipped(ShippedDataset.class, label() + ".yaml");
  }
}
