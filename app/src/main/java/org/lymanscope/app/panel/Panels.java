package org.lymanscope.app.panel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lymanscope.app.text.Text;

/** The small pieces that the panels of all screens are made of. */
public final class Panels {
  private Panels() {}

  /** The heading of a panel. */
  public static Label heading(String key) {
    Label label = new Label(Text.get(key));
    label.getStyleClass().addAll("lym-panel-heading", "text-bold");
    return label;
  }

  /** Quiet text that goes on in the next line where it is long. */
  public static Label hint(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("lym-muted", "text-small");
    return label;
  }

  /** Quiet text of one line. */
  public static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("lym-muted");
    return label;
  }

  /** A number, or other text whose places stand below each other. */
  public static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("lym-number");
    return label;
  }

  /** Nodes beside each other. */
  public static HBox row(Node... nodes) {
    HBox row = new HBox(6, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Takes the room that a row has left. */
  public static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** Shows a node, or leaves it out without a gap. */
  public static void showWhen(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
