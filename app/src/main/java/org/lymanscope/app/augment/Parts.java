package org.lymanscope.app.augment;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The small pieces that the panels of this screen are made of. */
final class Parts {
  private Parts() {}

  /** Gives a control its id, and its name to screen readers and as tooltip. */
  static void name(Control control, String id, String name) {
    control.setId(id);
    control.setAccessibleText(name);
    control.setTooltip(new Tooltip(name));
  }

  /** A small button with a sign on it. */
  static Button sign(String id, String sign, String name, Runnable action) {
    Button button = new Button(sign);
    name(button, id, name);
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
