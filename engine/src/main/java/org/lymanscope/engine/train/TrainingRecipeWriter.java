package org.lymanscope.engine.train;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.augment.Sequence;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.network.train.LossSettings;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.recipe.RecipeNode;

/** Writes a {@link TrainingRecipe} so that {@link TrainingRecipeReader} reads the same. */
public final class TrainingRecipeWriter {
  private TrainingRecipeWriter() {}

  /** The recipe in YAML, a line for each key. */
  public static String write(TrainingRecipe recipe) {
    return entries(recipe).entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** What is written at each key; two recipes that mean the same give the same. */
  public static Map<String, String> entries(TrainingRecipe recipe) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("name", quoted(recipe.name()));
    entries.put("network", NetworkText.of(recipe.network()));
    entries.put("target", recipe.target().name());
    if (!recipe.network().endsInRedshift()) {
      DecisionRule rule = recipe.rule();
      entries.put("rule", map("lines", rule.lines(), "threshold", number(rule.threshold())));
    }
    entries.put("seed", Long.toString(recipe.seed()));
    entries.put("epochs", Integer.toString(recipe.epochs()));
    entries.put("batch", Integer.toString(recipe.batch()));
    entries.put("loss", loss(recipe));
    entries.put("optimiser", optimiser(recipe.optimiser()));
    entries.put("learning-rate", rate(recipe.rate()));
    entries.put("norm-momentum", number(recipe.normMomentum()));
    if (!(recipe.augmentation() instanceof Sequence some) || !some.steps().isEmpty()) {
      entries.put("augment", AugmentationRecipe.write(recipe.augmentation()));
    }
    StoppingRule stop = recipe.stopping();
    entries.put(
        "stop",
        map("watch", stop.watch(), "patience", stop.patience(), "least", number(stop.least())));
    recipe
        .start()
        .ifPresent(
            start ->
                entries.put(
                    "start",
                    map(
                        "model",
                        quoted(start.model()),
                        "freeze",
                        start.freeze(),
                        "unfreeze-after",
                        start.unfreezeAfter())));
    return entries;
  }

  private static String loss(TrainingRecipe recipe) {
    LossSettings loss = recipe.loss();
    List<Object> words = new ArrayList<>(List.of("normalise", loss.normalisation()));
    if (recipe.network().endsInRedshift()) {
      words.addAll(List.of("redshift", number(loss.redshift())));
    }
    List<LineHead> heads = recipe.network().heads();
    if (!heads.isEmpty()) {
      words.addAll(List.of("gamma", number(loss.gamma())));
    }
    List<Object> weights = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      if (loss.lineWeights().get(i) != 1) {
        weights.add(heads.get(i).line().name());
        weights.add(number(loss.lineWeights().get(i)));
      }
    }
    if (!weights.isEmpty()) {
      words.add("lines");
      words.add(map(weights.toArray()));
    }
    return map(words.toArray());
  }

  private static String optimiser(OptimiserSettings some) {
    return map(
        "kind",
        some.kind(),
        "momentum",
        number(some.momentum()),
        "squares",
        number(some.squares()),
        "epsilon",
        number(some.epsilon()),
        "weight-decay",
        number(some.weightDecay()),
        "clip",
        number(some.clip()));
  }

  private static String rate(LearningRate rate) {
    return map(
        "start", number(rate.start()), "warm-up", rate.warmUp(), "schedule", of(rate.schedule()));
  }

  private static String of(Schedule schedule) {
    if (schedule instanceof Schedule.Cosine cosine) {
      return map("cosine", number(cosine.floor()));
    } else if (schedule instanceof Schedule.Exponential exponential) {
      return map("exponential", number(exponential.factor()));
    } else if (schedule instanceof Schedule.Steps steps) {
      return map("steps", map("factor", number(steps.factor()), "every", steps.every()));
    } else if (schedule instanceof Schedule.Plateau plateau) {
      return map(
          "plateau", map("factor", number(plateau.factor()), "patience", plateau.patience()));
    }
    return "constant";
  }

  /** Keys and values by turns; enums in the recipes' way. */
  static String map(Object... words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      Object value = words[i + 1];
      pairs.add(words[i] + ": " + (value instanceof Enum<?> one ? word(one) : value));
    }
    return "{" + String.join(", ", pairs) + "}";
  }

  /** As people write it, and still the same number: {@code 0.0005}. */
  public static String number(double value) {
    boolean plain = value == 0 || (Math.abs(value) >= 1e-9 && Math.abs(value) < 1e9);
    return plain
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  private static String word(Enum<?> one) {
    return RecipeNode.word(one.name());
  }

  /** In YAML's single quotes, in which nothing but the quote itself means anything. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
