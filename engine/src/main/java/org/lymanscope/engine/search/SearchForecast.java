package org.lymanscope.engine.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Observation;
import org.lymanscope.engine.search.space.Sampler;
import org.lymanscope.engine.train.TrainingCost;
import org.lymanscope.engine.train.TrainingRecipe;
import org.lymanscope.engine.train.TrainingRows;

/**
 * How long a search takes if no trial is stopped, as far as the time of its first network tells:
 * those of the other trials are reckoned by their multiplications, as if all of them were spread as
 * evenly as the first ones are. Immutable.
 *
 * @param first the training of the first trial
 * @param others how often an average network multiplies for a spectrum, in times of the first one;
 *     above 0
 * @param most how many trials there can be, at least 1
 */
public record SearchForecast(TrainingRecipe first, double others, int most) {
  /** More would not tell the average better than multiplications tell the time. */
  private static final int SAMPLE = 40;

  /**
   * Looks at what would be tried; trains nothing.
   *
   * @throws IOException if there are no settings that can be tried; one sentence for people
   */
  public static SearchForecast of(SearchRecipe recipe) throws IOException {
    Sampler sampler = recipe.method().sampler(recipe.space(), recipe.seed());
    Map<Candidate, Boolean> judged = new HashMap<>();
    List<Observation> past = new ArrayList<>();
    Optional<Candidate> next = recipe.begin();
    while (past.size() < SAMPLE) {
      next =
          next.or(
              () ->
                  sampler.next(
                      past,
                      some -> judged.computeIfAbsent(some, one -> recipe.refusal(one).isEmpty())));
      if (next.isEmpty()) {
        break;
      }
      past.add(new Observation(next.get(), Double.NaN)); // so the sampler goes on evenly
      next = Optional.empty();
    }
    if (past.isEmpty()) {
      throw new IOException("No settings of the search " + recipe.name() + " can be tried.");
    }
    return of(recipe, past.stream().map(Observation::at).toList());
  }

  private static SearchForecast of(SearchRecipe recipe, List<Candidate> tried) throws IOException {
    TrainingRecipe first = recipe.training(1, tried.get(0));
    double sum = 0;
    for (Candidate candidate : tried) {
      sum += NetworkLimits.operations(recipe.training(0, candidate).network());
    }
    double others = sum / tried.size() / NetworkLimits.operations(first.network());
    return new SearchForecast(
        first, others, tried.size() < SAMPLE ? tried.size() : Integer.MAX_VALUE);
  }

  /**
   * Seconds of all trials, if none is stopped before its last epoch.
   *
   * @param trials how many are wanted, at least 1
   * @param cost what the first one's steps take
   * @param rows of the dataset
   */
  public double seconds(int trials, TrainingCost cost, TrainingRows rows) {
    double one = first.epochs() * cost.epoch(rows.training(), rows.validation());
    return one * (1 + (Math.min(trials, most) - 1) * others);
  }
}
