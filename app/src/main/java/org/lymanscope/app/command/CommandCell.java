package org.lymanscope.app.command;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One line of the palette: section, title, keys. */
final class CommandCell extends ListCell<Command> {
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
  }

  @Override
  protected void updateItem(@Nullable Command command, boolean empty) {
    super.updateItem(command, empty);
    if (empty || command == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    section.setText(command.category().title());
    title.setText(command.title());
    keyText.setText(keys.keyText(command));
    setAccessibleText(command.title() + " " + keys.keyText(command));
    setGraphic(row);
  }
}
