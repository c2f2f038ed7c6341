package org.lymanscope.app.train;

import java.util.Optional;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.engine.train.TrainingCost;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRecipeWriter;

/** What trials of networks found on this machine, kept in the settings. UI thread only. */
final class RememberedCosts {
  private static final String BEFORE = "train.cost.";

  private final LiveSettings settings;
  private final int threads;

  RememberedCosts(LiveSettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  void remember(TrainingRecipe recipe, TrainingCost cost) {
    settings.update(now -> now.withValue(key(recipe), cost.training() + " " + cost.validation()));
  }

  /** Of the same network in batches of the same size, with as many threads. */
  Optional<TrainingCost> find(TrainingRecipe recipe) {
    String[] words = settings.get().value(key(recipe), "").split(" ", -1);
    try {
      return words.length == 2
          ? Optional.of(
              new TrainingCost(Double.parseDouble(words[0]), Double.parseDouble(words[1])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // somebody wrote into the settings
    }
  }

  private String key(TrainingRecipe recipe) {
    String network = TrainingRecipeWriter.entries(recipe).getOrDefault("network", "");
    return BEFORE + network + " by " + recipe.batch() + ", " + threads;
  }
}
