package org.lymanscope.app.shell;

import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.text.Text;

/** Asks under which short name decisions are signed. */
final class InspectorName {
  private final Ground ground;
  private final Window owner;

  InspectorName(Ground ground, Window owner) {
    this.ground = ground;
    this.owner = owner;
  }

  Command command() {
    return Command.of("edit.inspector", Category.EDIT, this::ask);
  }

  private void ask() {
    TextInputDialog dialog = new TextInputDialog(Projects.inspector(ground.settings().get()));
    dialog.initOwner(owner);
    dialog.setTitle(Text.get("edit.inspector"));
    dialog.setHeaderText(Text.get("edit.inspector.sentence"));
    dialog.getEditor().setAccessibleText(Text.get("edit.inspector"));
    ground.themes().themeProperty().get().apply(dialog.getDialogPane().getScene());
    dialog
        .showAndWait()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name ->
                ground.settings().update(settings -> settings.withValue(Projects.INSPECTOR, name)));
  }
}
