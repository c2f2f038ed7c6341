package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.augment.AugmentationRecipe;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.network.train.LossSettings;
import org.lymanscope.engine.network.train.OptimiserSettings;
import org.lymanscope.engine.recipe.Recipe;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Reads a {@link TrainingRecipe}. */
final class TrainingRecipeReader {
  private static final String[] KEYS = {
    "name",
    "description",
    "network",
    "target",
    "rule",
    "seed",
    "epochs",
    "batch",
    "loss",
    "optimiser",
    "learning-rate",
    "norm-momentum",
    "augment",
    "stop",
    "start"
  };

  /** Just below 1: the largest share that is not all. */
  private static final double NOT_ALL = 1 - 1e-9;

  private static final double LARGEST = 1e6;
  private static final int LARGEST_BATCH = 1 << 14;
  private static final double NORM_MOMENTUM = 0.99;

  private final Recipe recipe;
  private final RecipeNode root;

  TrainingRecipeReader(Recipe recipe) {
    this.recipe = recipe;
    this.root = recipe.root();
  }

  TrainingRecipe read() throws IOException {
    root.only(KEYS);
    NetworkSpec network = NetworkRecipe.read(root.get("network"));
    int batch = or("batch", 256, node -> node.count(2));
    if (batch > LARGEST_BATCH) {
      throw root.get("batch").wrong("a whole number from 2 to " + LARGEST_BATCH);
    }
    return new TrainingRecipe(
        root.get("name").text(),
        network,
        or("target", SpectralClass.LBG, node -> node.classes().get(0)),
        or("rule", DecisionRule.LBG, node -> rule(node, network)),
        root.get("seed").whole(),
        root.get("epochs").count(1),
        batch,
        or("loss", loss(network), node -> loss(node, network)),
        or("optimiser", OptimiserSettings.ADAM, TrainingRecipeReader::optimiser),
        or(
            "learning-rate",
            new LearningRate(0.001, 0, new Schedule.Constant()),
            TrainingRecipeReader::rate),
        or("norm-momentum", NORM_MOMENTUM, node -> node.number(0, NOT_ALL)),
        or("augment", Augmentation.none(), AugmentationRecipe::read),
        or("stop", new StoppingRule(StoppingRule.Watch.LOSS, 0, 0), TrainingRecipeReader::stop),
        start(network),
        recipe.text());
  }

  /** Reads what stands at a key. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(RecipeNode node) throws RecipeException;
  }

  private <T> T or(String key, T otherwise, Reading<T> reading) throws RecipeException {
    return or(root, key, otherwise, reading);
  }

  private static <T> T or(RecipeNode in, String key, T otherwise, Reading<T> reading)
      throws RecipeException {
    return in.has(key) ? reading.of(in.get(key)) : otherwise;
  }

  private static double share(RecipeNode node) throws RecipeException {
    return node.number(0, NOT_ALL);
  }

  private static double factor(RecipeNode node) throws RecipeException {
    return node.number(1e-9, 1);
  }

  private static DecisionRule rule(RecipeNode node, NetworkSpec network) throws RecipeException {
    if (network.endsInRedshift()) {
      throw node.wrong("no rule, as the network tells a redshift alone");
    }
    node.only("lines", "threshold");
    int lines = or(node, "lines", DecisionRule.LBG.lines(), one -> one.count(1));
    long most = network.heads().stream().filter(LineHead::counts).count();
    if (lines > most) {
      throw node.get("lines").wrong("at most the network's " + most + " lines");
    }
    double threshold = or(node, "threshold", DecisionRule.LBG.threshold(), one -> one.number(0, 1));
    return new DecisionRule(lines, threshold);
  }

  private static LossSettings loss(NetworkSpec network) {
    return new LossSettings(
        LossSettings.Normalisation.SPECTRUM, 1, Collections.nCopies(network.heads().size(), 1.0));
  }

  private static LossSettings loss(RecipeNode node, NetworkSpec network) throws RecipeException {
    List<String> keys = new ArrayList<>(List.of("normalise"));
    if (!network.heads().isEmpty()) {
      keys.addAll(List.of("gamma", "lines"));
    }
    if (network.endsInRedshift()) {
      keys.add("redshift");
    }
    node.only(keys.toArray(String[]::new));
    LossSettings usual = loss(network);
    return new LossSettings(
        or(
            node,
            "normalise",
            usual.normalisation(),
            one -> one.choice(LossSettings.Normalisation.class)),
        or(node, "gamma", usual.gamma(), one -> one.number(0, LARGEST)),
        or(node, "lines", usual.lineWeights(), one -> lineWeights(one, network)),
        or(node, "redshift", usual.redshift(), one -> one.number(0, LARGEST)));
  }

  private static List<Double> lineWeights(RecipeNode node, NetworkSpec network)
      throws RecipeException {
    String[] names = network.heads().stream().map(h -> h.line().name()).toArray(String[]::new);
    node.only(names);
    List<Double> weights = new ArrayList<>();
    for (String name : names) {
      weights.add(or(node, name, 1.0, one -> one.number(0, LARGEST)));
    }
    return weights;
  }

  private static OptimiserSettings optimiser(RecipeNode node) throws RecipeException {
    OptimiserSettings usual = OptimiserSettings.ADAM;
    if (!node.isMap()) {
      OptimiserSettings.Kind kind = node.choice(OptimiserSettings.Kind.class);
      return new OptimiserSettings(kind, usual.momentum(), usual.squares(), usual.epsilon(), 0, 0);
    }
    node.only("kind", "momentum", "squares", "epsilon", "weight-decay", "clip");
    return new OptimiserSettings(
        node.get("kind").choice(OptimiserSettings.Kind.class),
        or(node, "momentum", usual.momentum(), TrainingRecipeReader::share),
        or(node, "squares", usual.squares(), TrainingRecipeReader::share),
        or(node, "epsilon", usual.epsilon(), one -> one.number(1e-16, 1)),
        or(node, "weight-decay", 0.0, one -> one.number(0, LARGEST)),
        or(node, "clip", 0.0, one -> one.number(0, LARGEST)));
  }

  private static LearningRate rate(RecipeNode node) throws RecipeException {
    if (!node.isMap()) {
      return new LearningRate(node.number(1e-12, LARGEST), 0, new Schedule.Constant());
    }
    node.only("start", "warm-up", "schedule");
    return new LearningRate(
        node.get("start").number(1e-12, LARGEST),
        or(node, "warm-up", 0, RecipeNode::count),
        or(node, "schedule", new Schedule.Constant(), TrainingRecipeReader::schedule));
  }

  private static Schedule schedule(RecipeNode node) throws RecipeException {
    String words = "constant, cosine, exponential, plateau or steps";
    if (!node.isMap()) {
      if (node.text().equals("constant")) {
        return new Schedule.Constant();
      }
      throw node.wrong(words);
    }
    node.only("constant", "cosine", "exponential", "plateau", "steps");
    if (node.keys().size() != 1) {
      throw node.wrong("one of " + words);
    }
    RecipeNode value = node.get(node.keys().get(0));
    return switch (node.keys().get(0)) {
      case "cosine" -> new Schedule.Cosine(factor(value));
      case "exponential" -> new Schedule.Exponential(factor(value));
      case "steps" -> steps(value);
      case "plateau" -> plateau(value);
      default -> throw node.wrong("constant without a value");
    };
  }

  private static Schedule steps(RecipeNode node) throws RecipeException {
    node.only("factor", "every");
    return new Schedule.Steps(factor(node.get("factor")), node.get("every").count(1));
  }

  private static Schedule plateau(RecipeNode node) throws RecipeException {
    node.only("factor", "patience");
    return new Schedule.Plateau(factor(node.get("factor")), node.get("patience").count(1));
  }

  private static StoppingRule stop(RecipeNode node) throws RecipeException {
    node.only("watch", "patience", "least");
    return new StoppingRule(
        or(node, "watch", StoppingRule.Watch.LOSS, one -> one.choice(StoppingRule.Watch.class)),
        or(node, "patience", 0, RecipeNode::count),
        or(node, "least", 0.0, one -> one.number(0, LARGEST)));
  }

  private Optional<StartRecipe> start(NetworkSpec network) throws RecipeException {
    if (!root.has("start")) {
      return Optional.empty();
    }
    RecipeNode node = root.get("start");
    if (!node.isMap()) {
      return Optional.of(new StartRecipe(node.text(), 0, 0));
    }
    node.only("model", "freeze", "unfreeze-after");
    int freeze = or(node, "freeze", 0, RecipeNode::count);
    int most = KerasOrder.mostFrozen(network);
    if (freeze > most) {
      String rest = network.endsInRedshift() ? "the redshift's" : "the lines'";
      throw node.get("freeze").wrong("at most " + most + ", which are all layers but " + rest);
    }
    int after = or(node, "unfreeze-after", 0, RecipeNode::count);
    return Optional.of(new StartRecipe(node.get("model").text(), freeze, after));
  }
}
