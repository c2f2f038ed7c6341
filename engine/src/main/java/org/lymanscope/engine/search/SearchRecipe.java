package org.lymanscope.engine.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.MedianRule;
import org.lymanscope.engine.search.space.SearchSpace;
import org.lymanscope.engine.train.StoppingRule;
import org.lymanscope.engine.train.TrainingRecipe;

/**
 * Everything that makes a search what it is, but for the data: docs/search.md has the keys.
 *
 * @param name what it is called; trials begin with it
 * @param training the recipe of which every trial is a variant
 * @param watch what is to become good
 * @param method how it looks
 * @param trials how many at most, at least 1
 * @param seed of what is drawn; that of the trainings is in their recipe
 * @param pruning when a trial is stopped; empty for never
 * @param limits which networks are too large
 * @param settings what is varied
 * @param begin what is tried first, if the recipe says so
 * @param keep whether the weights of all trials are kept, or of the best only
 * @param text the recipe as it was written
 */
public record SearchRecipe(
    String name,
    Recipe training,
    StoppingRule.Watch watch,
    SearchMethod method,
    int trials,
    long seed,
    Optional<MedianRule> pruning,
    NetworkLimits limits,
    List<SearchSetting> settings,
    Optional<Candidate> begin,
    Keep keep,
    String text) {

  /** Which trials keep their weights. */
  public enum Keep {
    /** All of them. */
    ALL,
    /** The best so far; of the others recipe, record and epochs stay. */
    BEST
  }

  public SearchRecipe {
    settings = List.copyOf(settings);
  }

  /**
   * Reads a recipe.
   *
   * @throws IOException if it says something that it may not; the message tells where
   */
  public static SearchRecipe of(Recipe recipe) throws IOException {
    return new SearchRecipeReader(recipe, Optional.empty()).read();
  }

  /**
   * Reads the recipe of a search that was begun.
   *
   * @param recipe as it was written
   * @param training the recipe of the training that is varied, kept beside it
   * @throws IOException if they are no recipes; the message tells where
   */
  public static SearchRecipe kept(String recipe, String training) throws IOException {
    Recipe own = Recipe.parse("recipe.yaml", recipe, Path.of(""));
    Recipe varied = Recipe.parse("training.yaml", training, Path.of(""));
    return new SearchRecipeReader(own, Optional.of(varied)).read();
  }

  /** What is varied. */
  public SearchSpace space() {
    return new SearchSpace(settings.stream().map(SearchSetting::dimension).toList());
  }

  /**
   * The recipe of a trial.
   *
   * @throws IOException if these settings do not go together; the message tells why
   */
  public TrainingRecipe training(int number, Candidate candidate) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name + "-" + number);
    for (int i = 0; i < settings.size(); i++) {
      String value = settings.get(i).dimension().text(candidate.values().get(i));
      settings.get(i).places().forEach(place -> values.put(place, value));
    }
    return TrainingRecipe.of(training.with(values, TrainingRecipe.SHORTHANDS));
  }

  /** Why settings cannot be tried; empty if they can. */
  Optional<String> refusal(Candidate candidate) {
    try {
      return limits.refusal(training(0, candidate).network());
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
