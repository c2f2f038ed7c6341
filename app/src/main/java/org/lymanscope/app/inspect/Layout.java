package org.lymanscope.app.inspect;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lymanscope.app.panel.Panels;

/** The small pieces that the panels of this screen are made of. */
final class Layout {
  private Layout() {}

  static HBox row(Node... nodes) {
    HBox row = Panels.row(nodes);
    row.setSpacing(4);
    return row;
  }

  /** A small button whose text is its name. */
  static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(text);
    button.setOnAction(event -> action.run());
    return button;
  }

  static ToggleButton toggle(String id, String text) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.setId(id);
    toggle.getStyleClass().add("small");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setAccessibleText(text);
    return toggle;
  }
}
