package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/** Architectures in recipes: the name of one, or a map of what is other than in it. */
final class NetworkRecipe {
  private static final double LONGEST = 1e6;

  private NetworkRecipe() {}

  static LineFinderSpec read(RecipeNode node) throws RecipeException {
    if (!node.isMap()) {
      return named(node);
    }
    node.only(
        "like",
        "grid",
        "channels",
        "layers",
        "filters",
        "kernel",
        "stride",
        "padding",
        "dropout",
        "dense",
        "lines",
        "boxes",
        "offset");
    LineFinderSpec like = named(node.get("like"));
    try {
      return new LineFinderSpec(
          node.has("grid") ? grid(node.get("grid")) : like.grid(),
          node.has("channels") ? channels(node.get("channels")) : like.channels(),
          convolutions(node, like.convolutions()),
          count(node, "dense", like.denseWidth()),
          node.has("lines") ? lines(node.get("lines"), like) : like.heads(),
          count(node, "boxes", like.boxes()),
          node.has("offset")
              ? node.get("offset").choice(OffsetActivation.class)
              : like.offsetActivation());
    } catch (IllegalArgumentException e) {
      throw node.wrong("a network that can be built (" + e.getMessage() + ")");
    }
  }

  private static LineFinderSpec named(RecipeNode node) throws RecipeException {
    Optional<NamedNetwork> named = NamedNetwork.find(node.text());
    if (named.isPresent() && named.get().spec() instanceof LineFinderSpec finder) {
      return finder;
    }
    String names =
        Arrays.stream(NamedNetwork.values())
            .filter(one -> one.spec() instanceof LineFinderSpec)
            .map(NamedNetwork::label)
            .collect(Collectors.joining(", "));
    throw node.wrong("one of the line finders " + names);
  }

  private static int count(RecipeNode node, String key, int usual) throws RecipeException {
    return node.has(key) ? node.get(key).count(1) : usual;
  }

  private static WavelengthGrid grid(RecipeNode node) throws RecipeException {
    node.only("from", "step", "bins");
    double from = node.get("from").number(1, LONGEST);
    return new WavelengthGrid.Linear(
        from, node.get("step").number(1e-3, LONGEST), node.get("bins").count(2));
  }

  private static List<InputChannel> channels(RecipeNode node) throws RecipeException {
    List<InputChannel> channels = new ArrayList<>();
    for (RecipeNode item : node.items()) {
      channels.add(item.choice(InputChannel.class));
    }
    return channels;
  }

  private static Convolutions convolutions(RecipeNode node, Convolutions like)
      throws RecipeException {
    return new Convolutions(
        count(node, "layers", like.layers()),
        count(node, "filters", like.filters()),
        count(node, "kernel", like.kernel()),
        count(node, "stride", like.stride()),
        node.has("padding")
            ? node.get("padding").choice(Convolutions.Padding.class)
            : like.padding(),
        node.has("dropout") ? node.get("dropout").number(0, 0.99) : like.dropout());
  }

  private static List<LineHead> lines(RecipeNode node, LineFinderSpec like) throws RecipeException {
    List<LineHead> heads = new ArrayList<>();
    for (RecipeNode item : node.items()) {
      String name = item.text();
      Optional<LineHead> head =
          like.heads().stream().filter(one -> one.line().name().equals(name)).findFirst();
      if (head.isEmpty()) {
        throw item.wrong(
            "one of the lines "
                + like.heads().stream()
                    .map(one -> one.line().name())
                    .collect(Collectors.joining(", ")));
      }
      heads.add(head.get());
    }
    return heads;
  }
}
