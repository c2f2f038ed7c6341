package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.Initialisation;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.ParameterShape;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.random.Draw;

/**
 * Weights before the first step.
 *
 * @param weights all of them
 * @param frozen names of the arrays that stay as they are at first
 * @param words where they come from, for the card
 */
record StartingPoint(Weights weights, Set<String> frozen, String words) {
  private static final String TRUNK = "(conv|bn)\\d+\\..*";

  /**
   * Random weights, or those of a model.
   *
   * @param model the one that the recipe begins with
   * @throws IOException if nothing of the model fits
   */
  static StartingPoint of(TrainingRecipe recipe, Optional<Model> model) throws IOException {
    Weights random =
        Initialisation.glorot(recipe.network(), Draw.stream(Draw.mix(recipe.seed()), 0));
    if (model.isEmpty() || recipe.start().isEmpty()) {
      return new StartingPoint(random, Set.of(), "random weights");
    }
    return of(recipe.network(), random, model.get(), recipe.start().get());
  }

  private static StartingPoint of(
      LineFinderSpec spec, Weights random, Model model, StartRecipe start) throws IOException {
    ModelCard card = model.card();
    Optional<String> misfit = misfit(spec, start, card);
    if (misfit.isPresent()) {
      throw new IOException(misfit.get());
    }
    List<String> other = differences(spec, card.spec());
    Set<String> frozen = KerasOrder.firstArrays(spec, start.freeze());
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      boolean taken = other.isEmpty() || shape.name().matches(TRUNK);
      arrays.put(shape.name(), (taken ? model.weights() : random).copyOf(shape.name()));
    }
    return new StartingPoint(Weights.adopt(spec, arrays), frozen, words(card, other, start));
  }

  /** Why nothing of a model can be taken over, or not with so many layers frozen. */
  static Optional<String> misfit(LineFinderSpec spec, StartRecipe start, ModelCard card) {
    if (!sameTrunk(spec, card.spec())) {
      return Optional.of(
          "Nothing of the model "
              + card.name()
              + " can be taken over: expected a trunk of "
              + trunk(spec)
              + ", found "
              + trunk(card.spec())
              + ".");
    }
    Set<String> frozen = KerasOrder.firstArrays(spec, start.freeze());
    boolean trunkOnly = !differences(spec, card.spec()).isEmpty();
    if (trunkOnly && !frozen.stream().allMatch(name -> name.matches(TRUNK))) {
      return Optional.of(
          "Of the model "
              + card.name()
              + " only the trunk can be taken over, and "
              + start.freeze()
              + " frozen layers are more than that.");
    }
    return Optional.empty();
  }

  private static String words(ModelCard card, List<String> other, StartRecipe start) {
    String taken =
        other.isEmpty()
            ? "all layers"
            : "only the trunk, because of other " + String.join(", ", other);
    String frozen =
        start.freeze() == 0
            ? ""
            : ", the first "
                + start.freeze()
                + " layers frozen"
                + (start.unfreezeAfter() == 0 ? "" : " for " + start.unfreezeAfter() + " epochs");
    return "the model " + card.name() + " (" + card.id() + "), " + taken + frozen;
  }

  private static boolean sameTrunk(NetworkSpec one, NetworkSpec other) {
    Convolutions a = one.convolutions();
    Convolutions b = other.convolutions();
    return one.channels().equals(other.channels())
        && a.layers() == b.layers()
        && a.filters() == b.filters()
        && a.kernel() == b.kernel()
        && a.stride() == b.stride();
  }

  private static String trunk(NetworkSpec spec) {
    Convolutions stack = spec.convolutions();
    return stack.layers()
        + " convolutions of "
        + stack.filters()
        + " filters, kernel "
        + stack.kernel()
        + ", stride "
        + stack.stride()
        + ", on "
        + spec.channels();
  }

  /** What keeps the layers behind the trunk from being taken over. */
  private static List<String> differences(LineFinderSpec spec, NetworkSpec of) {
    if (!(of instanceof LineFinderSpec other)) {
      return List.of("output");
    }
    Map<String, Boolean> same = new java.util.LinkedHashMap<>();
    same.put("grid", spec.grid().equals(other.grid()));
    same.put("padding", spec.convolutions().padding() == other.convolutions().padding());
    same.put("width of the dense layer", spec.denseWidth() == other.denseWidth());
    same.put("lines", lines(spec).equals(lines(other)));
    same.put("boxes", spec.boxes() == other.boxes());
    same.put("offsets", spec.offsetActivation() == other.offsetActivation());
    return same.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Double> lines(LineFinderSpec spec) {
    return spec.heads().stream().map(LineHead::line).map(line -> line.wavelength()).toList();
  }
}
