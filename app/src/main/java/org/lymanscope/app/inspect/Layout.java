package org.lymanscope.app.inspect;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lymanscope.app.text.Text;

/** The small pieces that the panels of this screen are made of. */
final class Layout {
  private Layout() {}

  static Label heading(String key) {
    Label label = new Label(Text.get(key));
    label.getStyleClass().addAll("lym-panel-heading", "text-bold");
    return label;
  }

  static HBox row(Node... nodes) {
    HBox row = new HBox(4, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
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

  static void showWhen(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
