package org.lymanscope.app.command;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns key presses in a scene into commands, before the focused control sees them. A key that the
 * focused control needs itself ({@link KeyNeeds}) is left alone. UI thread only.
 */
public final class KeyRouter {
  private final KeyMap keys;
  private final ReadOnlyObjectWrapper<Optional<KeyStroke>> prefix =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private ObservableBooleanValue suspended = new SimpleBooleanProperty(false);
  private boolean swallowTyped;

  /** Creates a router for these keys. */
  public KeyRouter(KeyMap keys) {
    this.keys = keys;
  }

  /** Routes the keys of a scene. */
  public void install(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          swallowTyped = press(event, scene.getFocusOwner());
          if (swallowTyped) {
            event.consume();
          }
        });
    // A key that moved the focus into a field must not also be typed there.
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (swallowTyped) {
            event.consume();
          }
        });
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> swallowTyped = false);
  }

  /** Routes nothing while {@code condition} is true: while a sheet lies over the window. */
  public void suspendWhile(ObservableBooleanValue condition) {
    suspended = condition;
  }

  /** The first stroke of a sequence, while the second is awaited. */
  public ReadOnlyObjectProperty<Optional<KeyStroke>> prefixProperty() {
    return prefix.getReadOnlyProperty();
  }

  /** Leaves arrows, Enter and Esc to a node of our own while it has the focus. */
  public static void leaveArrows(Node node) {
    KeyNeeds.mark(node);
  }

  /** What may follow the prefix now; empty if there is none. */
  public List<KeyMap.Continuation> continuations() {
    return prefix.get().map(keys::startingWith).orElse(List.of());
  }

  /**
   * Handles a press.
   *
   * @param focus the node with the focus; null if there is none
   * @return whether the press is used up
   */
  boolean press(KeyEvent event, @Nullable Node focus) {
    List<KeyStroke> strokes = KeyStroke.of(event);
    if (strokes.isEmpty() || suspended.get()) {
      return false;
    }
    if (prefix.get().isPresent()) {
      return continuePrefix(prefix.get().get(), strokes, event.getCode());
    }
    return !KeyNeeds.of(focus).contains(event, strokes.get(0)) && begin(strokes);
  }

  private boolean continuePrefix(KeyStroke first, List<KeyStroke> strokes, KeyCode code) {
    prefix.set(Optional.empty());
    if (code != KeyCode.ESCAPE) {
      strokes.stream()
          .flatMap(second -> keys.find(List.of(first, second)).stream())
          .findFirst()
          .ifPresent(Command::run);
    }
    return true; // also an unknown one: half a sequence must not do something else
  }

  private boolean begin(List<KeyStroke> strokes) {
    for (KeyStroke stroke : strokes) {
      Optional<Command> command = keys.find(List.of(stroke));
      if (command.isPresent()) {
        command.get().run();
        return true;
      }
      if (!keys.startingWith(stroke).isEmpty()) {
        prefix.set(Optional.of(stroke));
        return true;
      }
    }
    return false;
  }
}
