package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;

/**
 * One screen as the window sees it. Every method is for the UI thread and returns at once; failures
 * come as notices.
 */
interface Workspace {
  /** Names it among the commands and texts: {@code inspect} has {@code view.inspect}. */
  String name();

  /** The screen itself. */
  Parent content();

  /** What it adds to menus, keys and palette; to be done while it is shown. */
  List<Command> commands();

  /**
   * What it adds that asks for files; to be done whichever screen is shown.
   *
   * @param show shows this screen
   */
  default List<Command> fileCommands(FileChoice choice, Runnable show) {
    return List.of();
  }

  /** Tells its buttons their keys, once all commands are known. */
  default void dress(CommandControls controls, Commands all) {}

  /** What it tells in the status bar while it is shown. */
  List<Node> status();

  /** What it tells in the status bar also while another screen is shown. */
  default List<Node> standing() {
    return List.of();
  }

  /** Takes files and folders that were dropped onto it; not empty. */
  void take(List<Path> filesAndFolders);

  /** Saves and lets go of what it holds. */
  CompletionStage<?> close();
}
