package org.lymanscope.app.tour;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.lymanscope.app.command.KeySequence;
import org.lymanscope.app.command.KeyStroke;

/**
 * Whoever takes the tour: presses keys, types and clicks by the same events that a keyboard and a
 * mouse send, and reads what the window shows. Not for the UI thread.
 */
public final class TourUser {
  private final Scene scene;
  private final UiThread ui;

  TourUser(Scene scene, UiThread ui) {
    this.scene = scene;
    this.ui = ui;
  }

  /** Presses keys as menus show them: {@code "n"}, {@code "c l"}, {@code "Ctrl+Z"}. */
  public void press(String keys) throws TourException {
    for (KeyStroke stroke : KeySequence.parse(keys).strokes()) {
      ui.run(() -> send(stroke));
    }
    ui.frames(2);
  }

  /** Types into what has the focus. */
  public void type(String text) throws TourException {
    for (int character : text.codePoints().toArray()) {
      ui.run(() -> fire(typed(Character.toString(character))));
    }
    ui.frames(2);
  }

  /** Clicks in the middle of the node that a CSS selector finds. */
  public void click(String selector) throws TourException {
    Node node = find(selector, Node.class);
    Point2D middle =
        ui.get(
            () ->
                new Point2D(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY()));
    click(node, middle);
  }

  /** Moves the mouse to a point in a node's own coordinates. */
  public void move(Node node, Point2D at) throws TourException {
    ui.run(() -> Event.fireEvent(under(node, at), mouse(MouseEvent.MOUSE_MOVED, node, at)));
    ui.frames(2);
  }

  /** Clicks at a point in a node's own coordinates. */
  public void click(Node node, Point2D at) throws TourException {
    for (EventType<MouseEvent> type :
        List.of(
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_PRESSED,
            MouseEvent.MOUSE_RELEASED,
            MouseEvent.MOUSE_CLICKED)) {
      ui.run(() -> Event.fireEvent(under(node, at), mouse(type, node, at)));
    }
    ui.frames(2);
  }

  /** Reads a value from the node that a CSS selector finds. */
  public <N extends Node, T> T read(String selector, Class<N> type, Function<N, T> question)
      throws TourException {
    N node = find(selector, type);
    return ui.get(() -> question.apply(node));
  }

  /** Runs something on the UI thread. */
  public void run(Runnable action) throws TourException {
    ui.run(action);
  }

  /** Asks something on the UI thread. */
  public <T> T ask(Supplier<T> question) throws TourException {
    return ui.get(question);
  }

  /** Waits until the window shows something; fails with {@code what} if it never does. */
  public void waitFor(String what, BooleanSupplier condition) throws TourException {
    ui.until(what, condition);
  }

  /** Lets the window draw what has changed. */
  public void look() throws TourException {
    ui.frames(3);
  }

  /** The node that a CSS selector finds. */
  public <N extends Node> N find(String selector, Class<N> type) throws TourException {
    Optional<N> found =
        ui.get(
            () ->
                scene.getRoot().lookupAll(selector).stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst());
    return found.orElseThrow(() -> new TourException("The window has no " + selector + "."));
  }

  private void send(KeyStroke stroke) {
    String text = text(stroke);
    KeyCode code = code(stroke.key());
    fire(key(KeyEvent.KEY_PRESSED, stroke, text, code));
    if (text.length() == 1 && !stroke.modifiers().contains(KeyStroke.Modifier.CTRL)) {
      fire(typed(text));
    }
    fire(key(KeyEvent.KEY_RELEASED, stroke, text, code));
  }

  private void fire(KeyEvent event) {
    Event.fireEvent(Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot()), event);
  }

  private static KeyEvent typed(String text) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  private static KeyEvent key(
      EventType<KeyEvent> type, KeyStroke stroke, String text, KeyCode code) {
    boolean shift = stroke.modifiers().contains(KeyStroke.Modifier.SHIFT);
    boolean control = stroke.modifiers().contains(KeyStroke.Modifier.CTRL);
    boolean alt = stroke.modifiers().contains(KeyStroke.Modifier.ALT);
    return new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, text, code, shift, control, alt, false);
  }

  private static String text(KeyStroke stroke) {
    if (stroke.key().length() > 1) {
      return "";
    }
    boolean shift = stroke.modifiers().contains(KeyStroke.Modifier.SHIFT);
    return shift ? stroke.key() : stroke.key().toLowerCase(Locale.ROOT);
  }

  /** {@code PageDown} is {@code PAGE_DOWN}; punctuation has no code of its own everywhere. */
  private static KeyCode code(String key) {
    if (key.length() > 1) {
      String name = key.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
      return switch (name) {
        case "ESC" -> KeyCode.ESCAPE;
        case "BACKSPACE" -> KeyCode.BACK_SPACE;
        default -> KeyCode.valueOf(name);
      };
    }
    char character = key.charAt(0);
    if (Character.isDigit(character)) {
      return KeyCode.valueOf("DIGIT" + character);
    }
    return Character.isLetter(character) ? KeyCode.valueOf(key) : KeyCode.UNDEFINED;
  }

  /** The deepest visible node at the point, which is what a mouse would hit. */
  private static EventTarget under(Node node, Point2D at) {
    if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node child = children.get(i);
        Point2D inside = child.parentToLocal(at);
        if (child.isVisible() && !child.isMouseTransparent() && child.contains(inside)) {
          return under(child, inside);
        }
      }
    }
    return node;
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, Node node, Point2D at) {
    Point2D inScene = node.localToScene(at);
    Point2D onScreen = Objects.requireNonNullElse(node.localToScreen(at), inScene);
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    boolean moved = type == MouseEvent.MOUSE_MOVED;
    return new MouseEvent(
        type,
        inScene.getX(),
        inScene.getY(),
        onScreen.getX(),
        onScreen.getY(),
        moved ? MouseButton.NONE : MouseButton.PRIMARY,
        moved ? 0 : 1,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        true,
        false,
        true,
        new PickResult(node, inScene.getX(), inScene.getY()));
  }
}
