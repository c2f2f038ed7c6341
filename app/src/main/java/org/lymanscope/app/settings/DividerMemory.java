package org.lymanscope.app.settings;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Keeps the dividers of a split pane where the user left them, also over a restart. What the pane
 * does to them by itself, when it is laid out or shown in another size, is not remembered.
 */
public final class DividerMemory {
  private static final String DIVIDER = "split-pane-divider";

  private DividerMemory() {}

  /**
   * Puts the dividers where they were and remembers where the user drags them.
   *
   * @param pane with all its items in place
   * @param name stable name of the pane, such as {@code models.panels}
   */
  public static void attach(SplitPane pane, String name, LiveSettings settings) {
    for (int i = 0; i < pane.getDividers().size(); i++) {
      SplitPane.Divider divider = pane.getDividers().get(i);
      position(settings.get().value(key(name, i), "")).ifPresent(divider::setPosition);
    }
    onDragged(pane, () -> remember(pane, name, settings));
  }

  /** Calls {@code action} whenever the user has dragged a divider of the pane and let it go. */
  public static void onDragged(SplitPane pane, Runnable action) {
    pane.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getTarget() instanceof Node node && belongs(pane, node)) {
            action.run();
          }
        });
  }

  /** Whether a node is a divider, or lies on one; not one of a pane within this pane. */
  private static boolean belongs(SplitPane pane, Node node) {
    if (node.getStyleClass().contains(DIVIDER)) {
      return pane.equals(node.getParent());
    }
    Node parent = node.getParent();
    return parent != null
        && parent.getStyleClass().contains(DIVIDER)
        && pane.equals(parent.getParent());
  }

  private static void remember(SplitPane pane, String name, LiveSettings settings) {
    double[] positions = pane.getDividerPositions();
    for (int i = 0; i < positions.length; i++) {
      String key = key(name, i);
      String text = String.format(Locale.ROOT, "%.4f", positions[i]);
      settings.update(now -> now.withValue(key, text));
    }
  }

  private static OptionalDouble position(String text) {
    return text.matches("0\\.\\d+")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  private static String key(String name, int divider) {
    return "divider." + name + "." + divider;
  }
}
