package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.NamedNetwork;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.OffsetActivation;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.recipe.RecipeException;
import org.lymanscope.engine.recipe.RecipeNode;

/** Architectures in recipes: the name of one, or a map of what is other than in it. */
final class NetworkRecipe {
  /** Key of the widths of the dense layers before the redshift. */
  static final String REDSHIFT_LAYERS = "redshift-layers";

  private static final List<String> TRUNK =
      List.of(
          "like",
          "grid",
          "channels",
          "layers",
          "filters",
          "kernel",
          "stride",
          "padding",
          "dropout");
  private static final List<String> FINDER = List.of("dense", "lines", "boxes", "offset");
  private static final double LONGEST = 1e6;

  private NetworkRecipe() {}

  static NetworkSpec read(RecipeNode node) throws RecipeException {
    if (!node.isMap()) {
      return named(node);
    }
    NetworkSpec like = named(node.get("like"));
    node.only(keys(like));
    try {
      if (like instanceof LineFinderToZSpec both) {
        return new LineFinderToZSpec(finder(node, both.lineFinder()), redshiftLayers(node, like));
      } else if (like instanceof LineFinderSpec finder) {
        return finder(node, finder);
      }
      return new DirectZSpec(
          grid(node, like),
          channels(node, like),
          convolutions(node, like.convolutions()),
          redshiftLayers(node, like));
    } catch (IllegalArgumentException e) {
      throw node.wrong("a network that can be built (" + e.getMessage() + ")");
    }
  }

  private static String[] keys(NetworkSpec like) {
    List<String> keys = new ArrayList<>(TRUNK);
    if (like.finder().isPresent()) {
      keys.addAll(FINDER);
    }
    if (like.endsInRedshift()) {
      keys.add(REDSHIFT_LAYERS);
    }
    return keys.toArray(String[]::new);
  }

  private static LineFinderSpec finder(RecipeNode node, LineFinderSpec like)
      throws RecipeException {
    return new LineFinderSpec(
        grid(node, like),
        channels(node, like),
        convolutions(node, like.convolutions()),
        count(node, "dense", like.denseWidth()),
        node.has("lines") ? lines(node.get("lines"), like) : like.heads(),
        count(node, "boxes", like.boxes()),
        node.has("offset")
            ? node.get("offset").choice(OffsetActivation.class)
            : like.offsetActivation());
  }

  private static NetworkSpec named(RecipeNode node) throws RecipeException {
    Optional<NamedNetwork> named = NamedNetwork.find(node.text());
    if (named.isPresent()) {
      return named.get().spec();
    }
    String names =
        Arrays.stream(NamedNetwork.values())
            .map(NamedNetwork::label)
            .collect(Collectors.joining(", "));
    throw node.wrong("one of the networks " + names);
  }

  private static int count(RecipeNode node, String key, int usual) throws RecipeException {
    return node.has(key) ? node.get(key).count(1) : usual;
  }

  private static WavelengthGrid grid(RecipeNode in, NetworkSpec like) throws RecipeException {
    if (!in.has("grid")) {
      return like.grid();
    }
    RecipeNode node = in.get("grid");
    node.only("from", "step", "bins");
    double from = node.get("from").number(1, LONGEST);
    return new WavelengthGrid.Linear(
        from, node.get("step").number(1e-3, LONGEST), node.get("bins").count(2));
  }

  private static List<InputChannel> channels(RecipeNode in, NetworkSpec like)
      throws RecipeException {
    if (!in.has("channels")) {
      return like.channels();
    }
    List<InputChannel> channels = new ArrayList<>();
    for (RecipeNode item : in.get("channels").items()) {
      channels.add(item.choice(InputChannel.class));
    }
    return channels;
  }

  private static List<Integer> redshiftLayers(RecipeNode in, NetworkSpec like)
      throws RecipeException {
    if (!in.has(REDSHIFT_LAYERS)) {
      return like.dense();
    }
    List<Integer> widths = new ArrayList<>();
    for (RecipeNode item : in.get(REDSHIFT_LAYERS).items()) {
      widths.add(item.count(1));
    }
    if (widths.isEmpty()) {
      throw in.get(REDSHIFT_LAYERS).wrong("at least one width");
    }
    return widths;
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
