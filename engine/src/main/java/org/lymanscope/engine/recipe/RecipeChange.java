package org.lymanscope.engine.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Puts values into a recipe's tree. */
final class RecipeChange {
  private static final DumpSettings SETTINGS = DumpSettings.builder().setWidth(120).build();

  private final Map<String, String> shorthands;

  /**
   * Creates it.
   *
   * @param shorthands for paths at which a single value may stand for a map: the key that the value
   *     would have in it
   */
  RecipeChange(Map<String, String> shorthands) {
    this.shorthands = shorthands;
  }

  /** The text of a tree. */
  static String text(Node root) {
    return new Present(SETTINGS)
        .emitToString(new Serialize(SETTINGS).serializeOne(root).iterator());
  }

  /**
   * A tree with another value at a place; maps that are not there are made.
   *
   * @param above path down to {@code node}
   * @param keys the rest of the path, at least one
   */
  MappingNode with(MappingNode node, String above, List<String> keys, String value) {
    String key = keys.get(0);
    String path = above.isEmpty() ? key : above + "." + key;
    List<NodeTuple> fields = new ArrayList<>();
    boolean there = false;
    for (NodeTuple field : node.getValue()) {
      boolean here = field.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
      Node old = field.getValueNode();
      fields.add(here ? new NodeTuple(field.getKeyNode(), changed(old, path, keys, value)) : field);
      there |= here;
    }
    if (!there) {
      List<String> rest = keys.subList(1, keys.size());
      Node made = rest.isEmpty() ? scalar(value) : with(map(List.of()), path, rest, value);
      fields.add(new NodeTuple(scalar(key), made));
    }
    return new MappingNode(node.getTag(), fields, node.getFlowStyle());
  }

  private Node changed(Node old, String path, List<String> keys, String value) {
    String shorthand = shorthands.getOrDefault(path, "");
    List<String> rest = keys.subList(1, keys.size());
    if (rest.isEmpty()) {
      boolean inside = old instanceof MappingNode && !shorthand.isEmpty();
      return inside ? changed(old, path, List.of(keys.get(0), shorthand), value) : scalar(value);
    }
    if (old instanceof MappingNode map) {
      return with(map, path, rest, value);
    }
    boolean kept = !shorthand.isEmpty() && !shorthand.equals(rest.get(0));
    List<NodeTuple> begin = kept ? List.of(new NodeTuple(scalar(shorthand), old)) : List.of();
    return with(map(begin), path, rest, value);
  }

  private static MappingNode map(List<NodeTuple> fields) {
    return new MappingNode(Tag.MAP, fields, FlowStyle.FLOW);
  }

  private static ScalarNode scalar(String value) {
    Tag tag = SETTINGS.getSchema().getScalarResolver().resolve(value, true);
    return new ScalarNode(tag, value, ScalarStyle.PLAIN);
  }
}
