package org.lymanscope.app.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.app.theme.Themes;

/** The commands of the window itself: appearance, help, palette. */
final class ShellCommands {
  private final BooleanProperty minimal;
  private final BooleanProperty dark = new SimpleBooleanProperty();

  /**
   * Creates the commands.
   *
   * @param minimal whether only plot and decision are shown
   */
  ShellCommands(Themes themes, BooleanProperty minimal) {
    this.minimal = minimal;
    dark.set(themes.themeProperty().get().dark());
    dark.addListener((observable, was, now) -> themes.choose(now ? Theme.DARK : Theme.LIGHT));
    themes.themeProperty().addListener((observable, was, now) -> dark.set(now.dark()));
  }

  List<Command> all(Sheets sheets, Runnable fullScreen, Runnable openLogs) {
    return List.of(
        Command.toggling("view.dark", Category.VIEW, dark, "Ctrl+Shift+D"),
        Command.toggling("view.minimal", Category.VIEW, minimal, "h"),
        Command.of("view.fullScreen", Category.VIEW, fullScreen, "F11"),
        Command.of("help.keys", Category.HELP, sheets::showKeys, "?", "F1"),
        Command.of("help.palette", Category.HELP, sheets::showPalette, "Ctrl+K", "Ctrl+Shift+P"),
        Command.of("help.changeKeys", Category.HELP, sheets::showKeyEditor),
        Command.of("help.logs", Category.HELP, openLogs),
        Command.of("help.about", Category.HELP, sheets::showAbout));
  }
}
