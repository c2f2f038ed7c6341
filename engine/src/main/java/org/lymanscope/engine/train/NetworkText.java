package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.recipe.RecipeNode;

/** Architectures as recipes write them: by the name that needs the fewest further words. */
final class NetworkText {
  private NetworkText() {}

  static String of(NetworkSpec spec) {
    return Stream.of(NamedNetwork.values())
        .flatMap(named -> from(named, spec).stream())
        .min(Comparator.comparingInt(List::size))
        .map(words -> words.size() == 2 ? words.get(1) : TrainingRecipeWriter.map(words.toArray()))
        .map(String::valueOf)
        .orElseThrow(
            () ->
                new IllegalArgumentException("no named network has the grid or lines of " + spec));
  }

  /** Keys and values by turns; empty if it cannot be told from this network. */
  private static Optional<List<Object>> from(NamedNetwork named, NetworkSpec spec) {
    NetworkSpec like = named.spec();
    boolean grid = like.grid().equals(spec.grid());
    if (!like.getClass().equals(spec.getClass())
        || !(grid || spec.grid() instanceof WavelengthGrid.Linear)
        || !like.heads().containsAll(spec.heads())) {
      return Optional.empty();
    }
    List<Object> words = new ArrayList<>(List.of("like", named.label()));
    if (!grid && spec.grid() instanceof WavelengthGrid.Linear linear) {
      words.add("grid");
      words.add(
          TrainingRecipeWriter.map(
              "from",
              TrainingRecipeWriter.number(linear.first()),
              "step",
              TrainingRecipeWriter.number(linear.step()),
              "bins",
              linear.bins()));
    }
    add(words, "channels", channels(spec), channels(like));
    addConvolutions(words, spec.convolutions(), like.convolutions());
    if (spec.finder().isPresent() && like.finder().isPresent()) {
      addFinder(words, spec.finder().get(), like.finder().get());
    }
    add(words, NetworkRecipe.REDSHIFT_LAYERS, spec.dense(), like.dense());
    return Optional.of(words);
  }

  private static void addFinder(List<Object> words, LineFinderSpec spec, LineFinderSpec like) {
    add(words, "dense", spec.denseWidth(), like.denseWidth());
    add(words, "lines", lines(spec), lines(like));
    add(words, "boxes", spec.boxes(), like.boxes());
    add(words, "offset", spec.offsetActivation(), like.offsetActivation());
  }

  private static void addConvolutions(List<Object> words, Convolutions some, Convolutions like) {
    add(words, "layers", some.layers(), like.layers());
    add(words, "filters", some.filters(), like.filters());
    add(words, "kernel", some.kernel(), like.kernel());
    add(words, "stride", some.stride(), like.stride());
    add(words, "padding", some.padding(), like.padding());
    add(
        words,
        "dropout",
        TrainingRecipeWriter.number(some.dropout()),
        TrainingRecipeWriter.number(like.dropout()));
  }

  private static void add(List<Object> words, String key, Object value, Object usual) {
    if (!value.equals(usual)) {
      words.add(key);
      words.add(value);
    }
  }

  private static String channels(NetworkSpec spec) {
    return spec.channels().stream()
        .map(InputChannel::name)
        .map(RecipeNode::word)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String lines(LineFinderSpec spec) {
    return spec.heads().stream()
        .map(head -> head.line().name())
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
