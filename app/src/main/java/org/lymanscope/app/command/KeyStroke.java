package org.lymanscope.app.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One key press with its modifiers. Letters, digits and named keys are told by key; punctuation by
 * the character it types, so that {@code *} or {@code ?} works wherever a keyboard has it.
 *
 * @param key upper-case letter, digit, name ({@code PageDown}, {@code F1}) or one punctuation
 *     character
 * @param modifiers held keys; never Shift for punctuation, which already contains it
 */
public record KeyStroke(String key, Set<Modifier> modifiers) {
  /** A key that is held; Ctrl stands for Command on a Mac. */
  public enum Modifier {
    CTRL("Ctrl"),
    ALT("Alt"),
    SHIFT("Shift");

    private final String text;

    Modifier(String text) {
      this.text = text;
    }
  }

  private static final Map<KeyCode, String> NAMES =
      Map.ofEntries(
          Map.entry(KeyCode.PAGE_DOWN, "PageDown"),
          Map.entry(KeyCode.PAGE_UP, "PageUp"),
          Map.entry(KeyCode.LEFT, "Left"),
          Map.entry(KeyCode.RIGHT, "Right"),
          Map.entry(KeyCode.UP, "Up"),
          Map.entry(KeyCode.DOWN, "Down"),
          Map.entry(KeyCode.KP_LEFT, "Left"),
          Map.entry(KeyCode.KP_RIGHT, "Right"),
          Map.entry(KeyCode.KP_UP, "Up"),
          Map.entry(KeyCode.KP_DOWN, "Down"),
          Map.entry(KeyCode.HOME, "Home"),
          Map.entry(KeyCode.END, "End"),
          Map.entry(KeyCode.ENTER, "Enter"),
          Map.entry(KeyCode.ESCAPE, "Esc"),
          Map.entry(KeyCode.SPACE, "Space"),
          Map.entry(KeyCode.BACK_SPACE, "Backspace"),
          Map.entry(KeyCode.DELETE, "Delete"),
          Map.entry(KeyCode.INSERT, "Insert"),
          Map.entry(KeyCode.ADD, "+"),
          Map.entry(KeyCode.SUBTRACT, "-"),
          Map.entry(KeyCode.MULTIPLY, "*"),
          Map.entry(KeyCode.DIVIDE, "/"));

  public KeyStroke {
    EnumSet<Modifier> held = EnumSet.noneOf(Modifier.class);
    held.addAll(modifiers);
    if (isPunctuation(key)) {
      held.remove(Modifier.SHIFT);
    }
    modifiers = Set.copyOf(held);
  }

  /**
   * Reads {@code "Ctrl+Shift+P"}, {@code "n"}, {@code "?"} or {@code "Alt++"}.
   *
   * @throws IllegalArgumentException for an unknown key
   */
  public static KeyStroke parse(String text) {
    EnumSet<Modifier> held = EnumSet.noneOf(Modifier.class);
    String rest = text;
    for (Modifier modifier : Modifier.values()) {
      String prefix = modifier.text + "+";
      if (rest.length() > prefix.length() && rest.startsWith(prefix)) {
        held.add(modifier);
        rest = rest.substring(prefix.length());
      }
    }
    return new KeyStroke(knownKey(rest, text), held);
  }

  /** What was pressed, in the order in which to look it up; empty for a modifier alone. */
  static List<KeyStroke> of(KeyEvent event) {
    Set<Modifier> held = held(event);
    List<KeyStroke> strokes = new ArrayList<>();
    String typed = event.getText();
    if (isPunctuation(typed)) {
      strokes.add(new KeyStroke(typed, held));
    }
    name(event.getCode()).ifPresent(key -> strokes.add(new KeyStroke(key, held)));
    return strokes;
  }

  /** Whether it types a character where text is entered. */
  boolean plain() {
    return !modifiers.contains(Modifier.CTRL) && !modifiers.contains(Modifier.ALT);
  }

  /** The form that {@link #parse} reads, and that menus show. */
  @Override
  public String toString() {
    String held =
        EnumSet.allOf(Modifier.class).stream()
            .filter(modifiers::contains)
            .map(modifier -> modifier.text + "+")
            .collect(Collectors.joining());
    return held + key;
  }

  private static String knownKey(String key, String text) {
    if (key.length() == 1 && Character.isLetterOrDigit(key.charAt(0))) {
      return key.toUpperCase(Locale.ROOT);
    }
    if (isPunctuation(key) || NAMES.containsValue(key) || key.matches("F([1-9]|1[0-2])")) {
      return key;
    }
    throw new IllegalArgumentException("key '" + text + "'");
  }

  private static Optional<String> name(KeyCode code) {
    String known = NAMES.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    if (code.isLetterKey() || code.isFunctionKey()) {
      return Optional.of(code.name());
    }
    if (code.isDigitKey()) {
      return Optional.of(code.name().substring(code.name().length() - 1));
    }
    return usPunctuation(code);
  }

  private static Optional<String> usPunctuation(KeyCode code) {
    boolean unnamed = code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.TAB;
    String character = unnamed ? "" : code.getChar();
    return isPunctuation(character) ? Optional.of(character) : Optional.empty();
  }

  private static boolean isPunctuation(String text) {
    return text.length() == 1
        && text.charAt(0) > ' '
        && !Character.isLetterOrDigit(text.charAt(0))
        && !Character.isISOControl(text.charAt(0));
  }

  private static Set<Modifier> held(KeyEvent event) {
    EnumSet<Modifier> held = EnumSet.noneOf(Modifier.class);
    if (event.isShortcutDown()) {
      held.add(Modifier.CTRL);
    }
    if (event.isAltDown()) {
      held.add(Modifier.ALT);
    }
    if (event.isShiftDown()) {
      held.add(Modifier.SHIFT);
    }
    return held;
  }
}
