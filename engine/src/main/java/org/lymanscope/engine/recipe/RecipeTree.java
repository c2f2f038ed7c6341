package org.lymanscope.engine.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns YAML's nodes into ours. */
final class RecipeTree {
  /** Deeper than any recipe; an anchor that contains itself ends here. */
  private static final int DEEPEST = 50;

  private final String name;
  private final Path folder;

  RecipeTree(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  RecipeNode root(Node node) throws RecipeException {
    RecipeNode root = node(node, "", 0);
    root.keys();
    return root;
  }

  private RecipeNode node(Node node, String path, int depth) throws RecipeException {
    RecipePlace place = new RecipePlace(name, folder, line(node), path);
    if (depth > DEEPEST) {
      throw place.wrong("at most " + DEEPEST + " levels", "more");
    }
    if (node instanceof MappingNode map) {
      return new RecipeNode(place, fields(map, place, depth));
    }
    if (node instanceof SequenceNode list) {
      List<RecipeNode> items = new ArrayList<>();
      for (Node item : list.getValue()) {
        items.add(node(item, path + "[" + (items.size() + 1) + "]", depth + 1));
      }
      return new RecipeNode(place, List.copyOf(items));
    }
    if (node instanceof ScalarNode scalar) {
      boolean empty = node.getTag().equals(Tag.NULL);
      return new RecipeNode(place, empty ? "" : scalar.getValue());
    }
    throw place.wrong("a value, a list or a map", node.getNodeType().toString());
  }

  private Map<String, RecipeNode> fields(MappingNode map, RecipePlace place, int depth)
      throws RecipeException {
    Map<String, RecipeNode> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode scalar)) {
        throw new RecipeException(name, line(key), place.path(), "a word as key", "a list or map");
      }
      String word = scalar.getValue();
      String path = place.path().isEmpty() ? word : place.path() + "." + word;
      if (fields.put(word, node(tuple.getValueNode(), path, depth + 1)) != null) {
        throw new RecipeException(name, line(key), path, "each key once", "it again");
      }
    }
    return fields;
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }
}
