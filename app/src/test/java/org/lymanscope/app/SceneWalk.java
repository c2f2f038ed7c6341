package org.lymanscope.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/** Walks a scene graph and finds what a screen reader could not name. */
public final class SceneWalk {
  private SceneWalk() {}

  /** Every visible node below a root, the root first. */
  public static Stream<Node> nodes(Node root) {
    if (!root.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> below =
        root instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(SceneWalk::nodes)
            : Stream.empty();
    return Stream.concat(Stream.of(root), below);
  }

  /** Controls that take the focus by Tab and have neither a text nor an accessible name. */
  public static List<String> nameless(Node root) {
    return nodes(root)
        .filter(node -> node instanceof Control && node.isFocusTraversable())
        .filter(node -> !insideNamed(node))
        .filter(node -> !named(node))
        .map(
            node ->
                node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass())
        .toList();
  }

  private static boolean named(Node node) {
    return filled(node.getAccessibleText())
        || (node instanceof Labeled labeled && filled(labeled.getText()))
        || (node instanceof TextInputControl input && filled(input.getPromptText()));
  }

  /** The editor of a spinner or combo box goes by the name of the whole. */
  private static boolean insideNamed(Node node) {
    Parent parent = node.getParent();
    return (parent instanceof Spinner || parent instanceof ComboBoxBase) && named(parent);
  }

  private static boolean filled(String text) {
    return text != null && !text.isBlank();
  }
}
