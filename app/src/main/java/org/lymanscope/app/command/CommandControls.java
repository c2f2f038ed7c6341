package org.lymanscope.app.command;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Buttons made of commands: they tell the command's title and keys in their tooltip. */
public final class CommandControls {
  private final KeyMap keys;

  /** Creates the maker. */
  public CommandControls(KeyMap keys) {
    this.keys = keys;
  }

  /**
   * A button that runs the command.
   *
   * @param text short text on it; empty for a button with an icon only
   */
  public Button button(Command command, String text) {
    Button button = new Button(text);
    dress(button, command);
    button.setOnAction(event -> command.run());
    return button;
  }

  /**
   * A button that shows and flips a command's switch.
   *
   * @throws IllegalArgumentException if the command has none
   */
  public ToggleButton toggle(Command command, String text) {
    BooleanProperty property =
        command
            .toggle()
            .orElseThrow(() -> new IllegalArgumentException(command.id() + " is no switch"));
    ToggleButton button = new ToggleButton(text);
    dress(button, command);
    button.selectedProperty().bindBidirectional(property);
    return button;
  }

  /** Gives any control the tooltip and the accessible name of a command. */
  public void describe(Control control, Command command) {
    Tooltip tooltip = new Tooltip();
    control.setTooltip(tooltip);
    control.setAccessibleText(command.title());
    tooltip.setText(described(command));
    keys.changedProperty()
        .addListener((observable, was, now) -> tooltip.setText(described(command)));
  }

  /** Gives a control a short text that ends with the first of the command's keys. */
  public void caption(Labeled control, Command command, String text) {
    control.setText(captioned(command, text));
    keys.changedProperty()
        .addListener((observable, was, now) -> control.setText(captioned(command, text)));
  }

  private void dress(ButtonBase button, Command command) {
    button.setId("button-" + command.id().replace('.', '-'));
    describe(button, command);
    Enabling.bind(button.disableProperty(), button.getProperties(), command);
  }

  private String captioned(Command command, String text) {
    return keys.keys(command).stream().findFirst().map(key -> text + " " + key).orElse(text);
  }

  private String described(Command command) {
    String text = keys.keyText(command);
    return text.isEmpty() ? command.title() : command.title() + "  (" + text + ")";
  }
}
