package org.lymanscope.app.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;

/** The commands of the window itself: appearance, help, palette. */
final class ShellCommands {
  private final ThemeChoice theme;
  private final BooleanProperty minimal;
  private final ObservableBooleanValue plotShown;

  /**
   * Creates the commands.
   *
   * @param minimal whether only plot and decision are shown
   * @param plotShown whether the screen that has them is shown
   */
  ShellCommands(ThemeChoice theme, BooleanProperty minimal, ObservableBooleanValue plotShown) {
    this.theme = theme;
    this.minimal = minimal;
    this.plotShown = plotShown;
  }

  List<Command> all(Sheets sheets, Runnable fullScreen, Runnable openLogs) {
    return List.of(
        Command.toggling("view.dark", Category.VIEW, theme.darkProperty(), "Ctrl+Shift+D"),
        Command.toggling("view.systemTheme", Category.VIEW, theme.systemProperty()),
        Command.toggling("view.minimal", Category.VIEW, minimal, "h").when(plotShown),
        Command.of("view.fullScreen", Category.VIEW, fullScreen, "F11"),
        Command.of("help.keys", Category.HELP, sheets::showKeys, "?", "F1"),
        Command.of("help.palette", Category.HELP, sheets::showPalette, "Ctrl+K", "Ctrl+Shift+P"),
        Command.of("help.changeKeys", Category.HELP, sheets::showKeyEditor),
        Command.of("help.logs", Category.HELP, openLogs),
        Command.of("help.about", Category.HELP, sheets::showAbout));
  }
}
