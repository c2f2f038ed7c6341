package org.lymanscope.app.models;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** The small pieces that the panels of this screen are made of. */
final class Parts {
  /** Longer lines are hard to read. */
  static final double READABLE_WIDTH = 820;

  private Parts() {}

  /** A heading with what belongs to it below. */
  static VBox section(String key, Node... content) {
    VBox section = new VBox(4, Panels.heading(key));
    section.getChildren().addAll(content);
    return section;
  }

  /** Text that goes on in the next line where it is long. */
  static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(READABLE_WIDTH);
    return label;
  }

  static Label muted(String text) {
    Label label = sentence(text);
    label.getStyleClass().add("lym-muted");
    return label;
  }

  /** A value to be copied, with its name in front. */
  static HBox fact(String key, String value) {
    Label name = Panels.muted(Text.get(key));
    name.setMinWidth(150);
    TextField text = new TextField(value);
    text.setEditable(false);
    text.getStyleClass().add("lym-fact");
    text.setAccessibleText(Text.get(key) + " " + value);
    text.setTooltip(new Tooltip(value));
    HBox.setHgrow(text, Priority.ALWAYS);
    return Panels.row(name, text);
  }
}
