package org.lymanscope.engine.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A recipe as it was written (YAML 1.2) and as a tree.
 *
 * @param name name of its file, for error messages
 * @param text the whole text, as it was read
 * @param root the top of the tree: a map
 */
public record Recipe(String name, String text, RecipeNode root) {
  private static final int LARGEST = 4 << 20;

  /**
   * Reads a recipe. Paths in it are meant from its folder.
   *
   * @throws RecipeException if it is not YAML, or not a map
   * @throws IOException if it cannot be read
   */
  public static Recipe read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new RecipeException(name, 0, "", "text in UTF-8", "other bytes");
    }
    return parse(name, text, file.toAbsolutePath().resolveSibling(""));
  }

  /**
   * Reads a recipe that comes with the program.
   *
   * @param name name of a resource beside {@code owner}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Recipe shipped(Class<?> owner, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no recipe " + name + " beside " + owner.getName());
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), Path.of(""));
    }
  }

  /**
   * Takes a recipe from a text.
   *
   * @param folder where relative paths in it start
   * @throws RecipeException if it is not YAML, or not a map
   */
  public static Recipe parse(String name, String text, Path folder) throws RecipeException {
    RecipeNode root = new RecipeTree(name, folder).root(compose(name, text));
    return new Recipe(name, text, root);
  }

  /**
   * This recipe with other values at some places.
   *
   * @param values by path of keys, as in {@code network.filters}; maps that are not there are made
   * @param shorthands for paths at which a single value may stand for a map: the key that the value
   *     would have in it
   * @return its text is without comments
   * @throws RecipeException if it is no recipe any more
   */
  public Recipe with(Map<String, String> values, Map<String, String> shorthands)
      throws RecipeException {
    RecipeChange change = new RecipeChange(shorthands);
    MappingNode tree = (MappingNode) compose(name, text);
    for (Map.Entry<String, String> value : values.entrySet()) {
      tree = change.with(tree, "", List.of(value.getKey().split("\\.")), value.getValue());
    }
    return parse(name, RecipeChange.text(tree), root.folder());
  }

  private static Node compose(String name, String text) throws RecipeException {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(LARGEST).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        throw new RecipeException(name, 0, "", "a recipe", "an empty file");
      }
      return root.get();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      throw new RecipeException(name, line, "", "YAML", problem(e));
    } catch (YamlEngineException e) {
      throw new RecipeException(name, 0, "", "YAML", String.valueOf(e.getMessage()));
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    return e.getContext() == null || e.getContext().isEmpty()
        ? problem
        : e.getContext() + ": " + problem;
  }
}
