package org.lymanscope.engine.train;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Role;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What a dataset has for a training. Whether that is enough is decided here, for all who ask.
 *
 * @param data folder of the dataset
 * @param role what it is for
 * @param learned how many rows of each class are learned from
 * @param judged how many rows of each class judge each epoch
 */
public record TrainingRows(
    Path data, Role role, Map<SpectralClass, Integer> learned, Map<SpectralClass, Integer> judged) {
  private static final int LEAST = 2;

  public TrainingRows {
    learned = Map.copyOf(learned);
    judged = Map.copyOf(judged);
  }

  /** Counts the rows of a dataset. */
  public static TrainingRows of(Dataset dataset) {
    return new TrainingRows(
        dataset.folder(),
        dataset.card().role(),
        count(dataset, Split.TRAINING),
        count(dataset, Split.VALIDATION));
  }

  private static Map<SpectralClass, Integer> count(Dataset dataset, Split split) {
    Map<SpectralClass, Integer> counts = new HashMap<>();
    for (DatasetRow row : dataset.rows()) {
      if (row.split() == split) {
        counts.merge(row.spectralClass(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** How many rows are learned from. */
  public int training() {
    return sum(learned);
  }

  /** How many rows judge each epoch. */
  public int validation() {
    return sum(judged);
  }

  private static int sum(Map<SpectralClass, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int of(SpectralClass target, Map<SpectralClass, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> ClassTree.standard().isA(entry.getKey(), target))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Why a training cannot learn from them, in a sentence; empty if it can. */
  public Optional<String> refusal(TrainingRecipe recipe) {
    boolean scored = recipe.stopping().watch() == StoppingRule.Watch.SCORE;
    return refusal(recipe, scored, "as the recipe watches them");
  }

  /** Why a search cannot compare trainings by them, in a sentence; empty if it can. */
  public Optional<String> refusalOfSearch(TrainingRecipe recipe) {
    return refusal(recipe, true, "as trials are compared by them");
  }

  private Optional<String> refusal(TrainingRecipe recipe, boolean validated, String why) {
    SpectralClass target = recipe.target();
    boolean scored = recipe.stopping().watch() == StoppingRule.Watch.SCORE;
    if (role == Role.TEST) {
      return Optional.of(data + " is a test set; no training may see it.");
    }
    if (training() < LEAST) {
      return expected("at least two rows to learn from", String.valueOf(training()));
    }
    if (validated && validation() == 0) {
      return expected("rows to validate by, " + why, "none");
    }
    if (scored && of(target, judged) == 0) {
      return expected(
          "rows of " + target.name() + " to validate by, as the score is that of them", "none");
    }
    // A model that knows the class already may be shown what it takes for it wrongly.
    return recipe.start().isEmpty() && of(target, learned) == 0
        ? expected("rows of " + target.name() + " to learn from", "none")
        : Optional.empty();
  }

  private Optional<String> expected(String what, String found) {
    return Optional.of(data + ": expected " + what + "; found " + found + ".");
  }
}
