package org.lymanscope.engine.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.search.space.Candidate;
import org.lymanscope.engine.search.space.Dimension;
import org.lymanscope.engine.search.space.MedianRule;
import org.lymanscope.engine.search.space.Scale;
import org.lymanscope.engine.search.space.SearchSpace;
import org.lymanscope.engine.train.ShippedTraining;
import org.lymanscope.engine.train.StoppingRule;
import org.lymanscope.engine.train.TrainingRecipe;

/** Reads a {@link SearchRecipe}. */
final class SearchRecipeReader {
  private static final String[] KEYS = {
    "name",
    "description",
    "train",
    "change",
    "optimise",
    "method",
    "trials",
    "seed",
    "stop",
    "limits",
    "keep",
    "space"
  };

  private static final double LARGEST = 1e9;
  private static final double MOST = 1e15;
  private static final int MOST_TRIALS = 10_000;
  private static final int MOST_STEPS = 1000;

  private final Recipe recipe;
  private final Optional<Recipe> kept;
  private final RecipeNode root;

  /**
   * Creates a reader.
   *
   * @param kept the recipe of the training, where it is not to be looked for
   */
  SearchRecipeReader(Recipe recipe, Optional<Recipe> kept) {
    this.recipe = recipe;
    this.kept = kept;
    this.root = recipe.root();
  }

  SearchRecipe read() throws IOException {
    root.only(KEYS);
    StoppingRule.Watch watch =
        root.has("optimise")
            ? root.get("optimise").choice(StoppingRule.Watch.class)
            : StoppingRule.Watch.SCORE;
    Recipe training = training(watch);
    List<SearchSetting> settings = settings(training, watch);
    SearchRecipe read =
        new SearchRecipe(
            root.get("name").text(),
            training,
            watch,
            method(settings),
            trials(root.get("trials")),
            root.get("seed").whole(),
            root.has("stop") ? Optional.of(stop(root.get("stop"))) : Optional.empty(),
            root.has("limits") ? limits(root.get("limits")) : NetworkLimits.NONE,
            settings,
            begin(settings),
            root.has("keep")
                ? root.get("keep").choice(SearchRecipe.Keep.class)
                : SearchRecipe.Keep.BEST,
            recipe.text());
    Optional<String> refusal = read.begin().flatMap(read::refusal);
    if (refusal.isPresent()) {
      throw root.get("space").wrong("values to begin with that can be (" + refusal.get() + ")");
    }
    return read;
  }

  private static int trials(RecipeNode node) throws RecipeException {
    int trials = node.count(1);
    if (trials > MOST_TRIALS) {
      throw node.wrong("a whole number from 1 to " + MOST_TRIALS);
    }
    return trials;
  }

  // --- The training -------------------------------------------------------------------------

  private Recipe training(StoppingRule.Watch watch) throws IOException {
    RecipeNode node = root.get("train");
    Recipe base = kept.isPresent() ? kept.get() : base(node);
    Map<String, String> changes = new LinkedHashMap<>();
    if (root.has("change")) {
      for (String key : root.get("change").keys()) {
        changes.put(key, root.get("change").get(key).text());
      }
    }
    changes.put("stop.watch", RecipeNode.word(watch.name()));
    Recipe changed = base.with(changes, TrainingRecipe.SHORTHANDS);
    TrainingRecipe read;
    try {
      read = TrainingRecipe.of(changed);
    } catch (RecipeException e) {
      RecipeNode at = root.has("change") ? root.get("change") : node;
      throw at.wrong("what makes a recipe for a training (" + e.getMessage() + ")");
    }
    if (read.start().isPresent()) {
      throw node.wrong("a training that begins with random weights");
    }
    return changed;
  }

  private static Recipe base(RecipeNode node) throws IOException {
    Optional<ShippedTraining> shipped = ShippedTraining.find(node.text());
    if (shipped.isPresent()) {
      return shipped.get().recipe();
    }
    Path file = node.file();
    if (!Files.isRegularFile(file)) {
      String names =
          Arrays.stream(ShippedTraining.values())
              .map(ShippedTraining::label)
              .collect(Collectors.joining(", "));
      throw node.wrong("a file with a recipe for a training, or one of " + names);
    }
    return Recipe.read(file);
  }

  // --- The space ----------------------------------------------------------------------------

  private List<SearchSetting> settings(Recipe training, StoppingRule.Watch watch)
      throws IOException {
    RecipeNode space = root.get("space");
    List<SearchSetting> settings = new ArrayList<>();
    for (String name : space.keys()) {
      RecipeNode node = space.get(name);
      SearchSetting setting = new SearchSetting(dimension(name, node), places(node.get("sets")));
      if (watch == StoppingRule.Watch.LOSS
          && setting.places().stream().anyMatch(place -> place.startsWith("loss"))) {
        throw node.wrong("nothing that changes the loss, as that is what trials are compared by");
      }
      check(setting, training, node);
      settings.add(setting);
    }
    if (settings.isEmpty()) {
      throw space.wrong("at least one setting");
    }
    return settings;
  }

  private static List<String> places(RecipeNode node) throws RecipeException {
    List<String> places = new ArrayList<>();
    for (RecipeNode item : node.items()) {
      places.add(item.text());
    }
    return places;
  }

  private static Dimension dimension(String name, RecipeNode node) throws RecipeException {
    node.only("sets", "whole", "real", "choice", "scale", "begin");
    long kinds = node.keys().stream().filter(List.of("whole", "real", "choice")::contains).count();
    if (kinds != 1) {
      throw node.wrong("one of whole, real or choice");
    }
    Scale scale = node.has("scale") ? node.get("scale").choice(Scale.class) : Scale.LINEAR;
    try {
      if (node.has("choice")) {
        return new Dimension.Choice(name, places(node.get("choice")));
      }
      if (node.has("whole")) {
        List<RecipeNode> ends = ends(node.get("whole"));
        return new Dimension.Whole(name, ends.get(0).count(), ends.get(1).count(), scale);
      }
      List<RecipeNode> ends = ends(node.get("real"));
      return new Dimension.Real(
          name,
          ends.get(0).number(-LARGEST, LARGEST),
          ends.get(1).number(-LARGEST, LARGEST),
          scale);
    } catch (IllegalArgumentException e) {
      throw node.wrong("values to choose from (" + e.getMessage() + ")");
    }
  }

  private static List<RecipeNode> ends(RecipeNode node) throws RecipeException {
    if (!node.isList() || node.items().size() != 2) {
      throw node.wrong("two numbers [from, to]");
    }
    return node.items();
  }

  /**
   * What no training takes, whatever its other settings, is a mistake of the recipe. Padded rows
   * never get too short, so nothing is blamed here for what only some settings do together.
   */
  private static void check(SearchSetting setting, Recipe training, RecipeNode node)
      throws RecipeException {
    for (double value : setting.dimension().steps(2)) {
      String text = setting.dimension().text(value);
      Map<String, String> values = new LinkedHashMap<>();
      values.put("network.padding", "same");
      setting.places().forEach(place -> values.put(place, text));
      try {
        TrainingRecipe.of(training.with(values, TrainingRecipe.SHORTHANDS));
      } catch (IOException e) {
        throw node.wrong("a setting of trainings (for " + text + ": " + e.getMessage() + ")");
      }
    }
  }

  private Optional<Candidate> begin(List<SearchSetting> settings) throws RecipeException {
    List<Double> values = new ArrayList<>();
    for (SearchSetting setting : settings) {
      RecipeNode node = root.get("space").get(setting.dimension().name());
      if (node.has("begin")) {
        values.add(value(setting.dimension(), node.get("begin")));
      }
    }
    if (!values.isEmpty() && values.size() < settings.size()) {
      throw root.get("space").wrong("a value to begin with for each setting or for none");
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(new Candidate(values));
  }

  private static double value(Dimension dimension, RecipeNode node) throws RecipeException {
    double value =
        dimension instanceof Dimension.Choice choice
            ? choice.words().indexOf(node.text())
            : node.number();
    if (!dimension.contains(value)) {
      throw node.wrong("one of the values of " + dimension.name());
    }
    return value;
  }

  // --- The search ---------------------------------------------------------------------------

  private SearchMethod method(List<SearchSetting> settings) throws RecipeException {
    RecipeNode node = root.get("method");
    String word = node.isMap() ? String.join(", ", node.keys()) : node.text();
    return switch (word) {
      case "bayes" -> new SearchMethod.Bayes(first(node, settings.size()));
      case "random" -> new SearchMethod.Random();
      case "grid" -> grid(node, settings);
      default -> throw node.wrong("bayes, random or grid");
    };
  }

  private static int first(RecipeNode node, int settings) throws RecipeException {
    if (!node.isMap()) {
      return Math.max(4, 2 * settings);
    }
    return node.get("bayes").only("first").get("first").count(2);
  }

  private static SearchMethod grid(RecipeNode node, List<SearchSetting> settings)
      throws RecipeException {
    if (!node.isMap()) {
      throw node.wrong("{grid: {steps: how many values of a number}}");
    }
    RecipeNode steps = node.get("grid").only("steps").get("steps");
    SearchMethod.Grid grid = new SearchMethod.Grid(steps.count(1));
    if (grid.steps() > MOST_STEPS) {
      throw steps.wrong("a whole number from 1 to " + MOST_STEPS);
    }
    try {
      grid.sampler(new SearchSpace(settings.stream().map(SearchSetting::dimension).toList()), 0);
    } catch (IllegalArgumentException e) {
      throw steps.wrong("fewer steps (" + e.getMessage() + ")");
    }
    return grid;
  }

  private static MedianRule stop(RecipeNode node) throws RecipeException {
    node.only("after", "among");
    return new MedianRule(node.get("after").count(1), node.get("among").count(1));
  }

  private static NetworkLimits limits(RecipeNode node) throws RecipeException {
    node.only("parameters", "operations");
    return new NetworkLimits(limit(node, "parameters"), limit(node, "operations"));
  }

  private static long limit(RecipeNode node, String key) throws RecipeException {
    return node.has(key) ? (long) node.get(key).number(1, MOST) : Long.MAX_VALUE;
  }
}
