package org.lymanscope.app.command;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.text.Text;

/** One line of the palette: section, title, keys. */
final class CommandCell extends ListCell<Command> {
  private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

  private final KeyMap keys;
  private final Label section = new Label();
  private final Label title = new Label();
  private final Label keyText = new Label();
  private final HBox row;

  CommandCell(KeyMap keys) {
    this.keys = keys;
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    section.getStyleClass().add("lym-muted");
    section.setMinWidth(90);
    keyText.getStyleClass().add("lym-keys");
    row = new HBox(section, title, space, keyText);
    row.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable Command command, boolean empty) {
    super.updateItem(command, empty);
    if (empty || command == null) {
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(UNAVAILABLE, false);
      return;
    }
    section.setText(command.category().title());
    title.setText(command.title());
    keyText.setText(keys.keyText(command));
    boolean enabled = command.enabled().get();
    String state = enabled ? "" : " " + Text.get("command.palette.unavailable");
    setAccessibleText(command.title() + " " + keys.keyText(command) + state);
    pseudoClassStateChanged(UNAVAILABLE, !enabled);
    setGraphic(row);
  }
}
