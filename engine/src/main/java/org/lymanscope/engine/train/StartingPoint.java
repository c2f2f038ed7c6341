package org.lymanscope.engine.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DirectZSpec;
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
  /** How much of a model is taken over. */
  private enum Part {
    /** All layers. */
    ALL("all layers", ".*"),
    /** What finds lines, and not what makes a redshift of them. */
    LINE_FINDER("only the line finder", "(?!z\\d).*"),
    /** Convolutions with their batch normalisation. */
    TRUNK("only the trunk", "(conv|bn)\\d+\\..*");

    private final String words;
    private final String arrays;

    Part(String words, String arrays) {
      this.words = words;
      this.arrays = arrays;
    }

    static Part of(NetworkSpec spec, NetworkSpec other) {
      if (differences(spec, other).isEmpty()) {
        return ALL;
      }
      boolean finders = spec.finder().isPresent() && other.finder().isPresent();
      return finders && ofFinders(spec.finder().get(), other.finder().get()).isEmpty()
          ? LINE_FINDER
          : TRUNK;
    }

    boolean has(String array) {
      return array.matches(arrays);
    }
  }

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

  private static StartingPoint of(NetworkSpec spec, Weights random, Model model, StartRecipe start)
      throws IOException {
    ModelCard card = model.card();
    Optional<String> misfit = misfit(spec, start, card);
    if (misfit.isPresent()) {
      throw new IOException(misfit.get());
    }
    Part part = Part.of(spec, card.spec());
    Set<String> frozen = KerasOrder.firstArrays(spec, start.freeze());
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : spec.parameters()) {
      arrays.put(
          shape.name(), (part.has(shape.name()) ? model.weights() : random).copyOf(shape.name()));
    }
    return new StartingPoint(Weights.adopt(spec, arrays), frozen, words(spec, card, start));
  }

  /** Why nothing of a model can be taken over, or not with so many layers frozen. */
  static Optional<String> misfit(NetworkSpec spec, StartRecipe start, ModelCard card) {
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
    Part part = Part.of(spec, card.spec());
    if (!frozen.stream().allMatch(part::has)) {
      return Optional.of(
          "Of the model "
              + card.name()
              + " "
              + part.words
              + " can be taken over, and "
              + start.freeze()
              + " frozen layers are more than that.");
    }
    return Optional.empty();
  }

  private static String words(NetworkSpec spec, ModelCard card, StartRecipe start) {
    List<String> other = differences(spec, card.spec());
    String taken =
        Part.of(spec, card.spec()).words
            + (other.isEmpty() ? "" : ", because of other " + String.join(", ", other));
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
  private static List<String> differences(NetworkSpec spec, NetworkSpec other) {
    if (spec instanceof DirectZSpec one && other instanceof DirectZSpec two) {
      return ofDirect(one, two);
    }
    if (spec.finder().isEmpty() || other.finder().isEmpty()) {
      return List.of("output");
    }
    List<String> all = new ArrayList<>(ofFinders(spec.finder().get(), other.finder().get()));
    if (!spec.dense().equals(other.dense()) || spec.endsInRedshift() != other.endsInRedshift()) {
      all.add("layers before the redshift");
    }
    return all;
  }

  private static List<String> ofDirect(DirectZSpec spec, DirectZSpec other) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    same.put("grid", spec.grid().equals(other.grid()));
    same.put("padding", spec.convolutions().padding() == other.convolutions().padding());
    same.put("layers before the redshift", spec.dense().equals(other.dense()));
    return whereNot(same);
  }

  private static List<String> ofFinders(LineFinderSpec spec, LineFinderSpec other) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    same.put("grid", spec.grid().equals(other.grid()));
    same.put("padding", spec.convolutions().padding() == other.convolutions().padding());
    same.put("width of the dense layer", spec.denseWidth() == other.denseWidth());
    same.put("lines", lines(spec).equals(lines(other)));
    same.put("boxes", spec.boxes() == other.boxes());
    same.put("offsets", spec.offsetActivation() == other.offsetActivation());
    return whereNot(same);
  }

  private static List<String> whereNot(Map<String, Boolean> same) {
    return same.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Double> lines(LineFinderSpec spec) {
    return spec.heads().stream().map(LineHead::line).map(line -> line.wavelength()).toList();
  }
}
