package org.lymanscope.app.command;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a control cannot do without while it has the focus. Everything else may be a
 * command: a slider or a table in focus does not switch the keys of the plot off.
 */
enum KeyNeeds {
  NOTHING(EnumSet.noneOf(KeyCode.class)),
  PRESS(EnumSet.of(KeyCode.SPACE)),
  ROWS(EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.SPACE)),
  CHOICE(EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ENTER, KeyCode.ESCAPE)),
  MENU(
      EnumSet.of(
          KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.ESCAPE)),
  TEXT(EnumSet.of(KeyCode.BACK_SPACE, KeyCode.DELETE));

  private static final Set<KeyCode> EDITING =
      EnumSet.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Y,
          KeyCode.Z,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END);

  @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
  private final Set<KeyCode> codes;

  KeyNeeds(Set<KeyCode> codes) {
    this.codes = codes;
  }

  static KeyNeeds of(@Nullable Node focus) {
    if (typesText(focus)) {
      return TEXT;
    }
    if (focus instanceof ComboBoxBase || focus instanceof ChoiceBox) {
      return CHOICE;
    }
    if (hasRows(focus)) {
      return ROWS;
    }
    if (focus instanceof MenuBar || (focus != null && focus.hasProperties() && marked(focus))) {
      return MENU;
    }
    return focus instanceof ButtonBase ? PRESS : NOTHING;
  }

  boolean contains(KeyEvent event, KeyStroke stroke) {
    if (this != TEXT) {
      return codes.contains(event.getCode()) && stroke.modifiers().isEmpty();
    }
    if (event.getCode().isFunctionKey()) {
      return false;
    }
    // AltGr types characters; on some systems it is told as Ctrl and Alt held together.
    boolean altGr = event.isControlDown() && event.isAltDown();
    return stroke.plain()
        || altGr
        || codes.contains(event.getCode())
        || (event.isShortcutDown() && EDITING.contains(event.getCode()));
  }

  /** From now on arrows, Enter and Esc stay with the node while it has the focus. */
  static void mark(Node node) {
    node.getProperties().put(KeyNeeds.class, MENU);
  }

  private static boolean marked(Node node) {
    return node.getProperties().containsKey(KeyNeeds.class);
  }

  private static boolean typesText(@Nullable Node focus) {
    return focus instanceof TextInputControl
        || focus instanceof Spinner
        || (focus instanceof ComboBoxBase<?> box && box.isEditable());
  }

  private static boolean hasRows(@Nullable Node focus) {
    return focus instanceof TableView
        || focus instanceof ListView
        || focus instanceof TreeView
        || focus instanceof TreeTableView;
  }
}
