package org.lymanscope.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.command.CommandPalette;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.command.KeyEditor;
import org.lymanscope.app.command.KeyHelp;
import org.lymanscope.app.command.KeyMap;
import org.lymanscope.app.command.RecentCommands;
import org.lymanscope.app.text.Text;

/** What the overlay can show: palette, keys, key editor, about. */
final class Sheets {
  private final Overlay overlay;
  private final String about;
  private final RecentCommands recent;
  private @Nullable Commands commands;
  private @Nullable KeyMap keys;

  /**
   * Creates the sheets.
   *
   * @param about versions and folders, several lines
   * @param recent commands chosen last in the palette
   */
  Sheets(Overlay overlay, String about, RecentCommands recent) {
    this.recent = recent;
    this.overlay = overlay;
    this.about = about;
  }

  /**
   * Sets what to list; before the first sheet is shown, as the commands that show sheets are listed
   * too.
   */
  void list(Commands allCommands, KeyMap keysInUse) {
    this.commands = allCommands;
    this.keys = keysInUse;
  }

  void showPalette() {
    if (commands != null && keys != null) {
      overlay.show(new CommandPalette(commands, keys, recent, overlay::close));
    }
  }

  void showKeys() {
    if (commands != null && keys != null) {
      overlay.show(new KeyHelp(commands, keys, this::showKeyEditor, overlay::close));
    }
  }

  void showKeyEditor() {
    if (commands != null && keys != null) {
      overlay.show(new KeyEditor(commands, keys, overlay::close));
    }
  }

  void showAbout() {
    Label title = new Label("Lymanscope");
    title.getStyleClass().add("title-3");
    TextArea text = new TextArea(about);
    text.setId("about-text");
    text.setAccessibleText(Text.get("help.about"));
    text.setEditable(false);
    text.setWrapText(true);
    VBox.setVgrow(text, Priority.ALWAYS);
    Button close = new Button(Text.get("command.close"));
    close.setOnAction(event -> overlay.close());
    VBox card = new VBox(8, title, text, close);
    card.setId("about");
    card.getStyleClass().addAll("lym-card", "lym-about");
    overlay.show(card);
  }
}
