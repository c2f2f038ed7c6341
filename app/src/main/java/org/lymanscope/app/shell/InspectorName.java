package org.lymanscope.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.text.Text;

/** Asks under which short name decisions are signed. */
final class InspectorName {
  private final Ground ground;
  private final Window owner;
  private final Runnable changed;

  /**
   * Creates the question.
   *
   * @param changed told of a new name, which is then in the settings
   */
  InspectorName(Ground ground, Window owner, Runnable changed) {
    this.ground = ground;
    this.owner = owner;
    this.changed = changed;
  }

  /** Tells the name in the status bar; a click asks for another one. */
  Button button() {
    Button button = new Button();
    button.setId("status-inspector");
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Text.get("edit.inspector.sentence")));
    button.setOnAction(event -> ask());
    tell(button);
    ground.settings().property().addListener((observable, was, now) -> tell(button));
    return button;
  }

  private void tell(Button button) {
    button.setText(Text.get("shell.inspector", Projects.inspector(ground.settings().get())));
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
    dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty()).ifPresent(this::take);
  }

  private void take(String name) {
    ground.settings().update(settings -> settings.withValue(Projects.INSPECTOR, name));
    changed.run();
  }
}
