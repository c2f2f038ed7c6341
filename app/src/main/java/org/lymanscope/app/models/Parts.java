package org.lymanscope.app.models;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;

/** The small pieces that the panels of this screen are made of. */
final class Parts {
  private Parts() {}

  /** A heading with what belongs to it below. */
  static VBox section(String key, Node... content) {
    Label heading = new Label(Text.get(key));
    heading.getStyleClass().addAll("lym-panel-heading", "text-bold");
    VBox section = new VBox(4, heading);
    section.getChildren().addAll(content);
    return section;
  }

  /** Text that goes on in the next line where it is long. */
  static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label muted(String text) {
    Label label = sentence(text);
    label.getStyleClass().add("lym-muted");
    return label;
  }

  /** A value to be copied, with its name in front. */
  static HBox fact(String key, String value) {
    Label name = new Label(Text.get(key));
    name.getStyleClass().add("lym-muted");
    name.setMinWidth(110);
    TextField text = new TextField(value);
    text.setEditable(false);
    text.getStyleClass().add("lym-fact");
    text.setAccessibleText(Text.get(key) + " " + value);
    text.setTooltip(new Tooltip(value));
    HBox.setHgrow(text, Priority.ALWAYS);
    return row(name, text);
  }

  static HBox row(Node... nodes) {
    HBox row = new HBox(6, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  static void showWhen(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
