package org.lymanscope.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.StackPane;
import org.lymanscope.app.command.Category;
import org.lymanscope.app.command.Command;

/**
 * The screens of the window. One is shown; the others keep what they hold and go on with their
 * jobs, but their commands rest. UI thread only.
 */
final class Workspaces {
  /** Keys of the screens, in their order. */
  private static final List<String> KEYS = List.of("F2", "F3", "F4", "F5", "F6", "F7");

  private final ProjectWorkspace project;
  private final List<Workspace> all = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Workspace> shown;
  private final StackPane content = new StackPane();

  /**
   * Shows the screen of the project first.
   *
   * @param others in the order of the bar
   */
  Workspaces(ProjectWorkspace project, List<Workspace> others) {
    this.project = project;
    all.add(project);
    all.addAll(others);
    shown = new ReadOnlyObjectWrapper<>(project);
    content.setId("workspace");
    all.forEach(
        workspace -> {
          content.getChildren().add(workspace.content());
          workspace.content().visibleProperty().bind(shown.isEqualTo(workspace));
        });
  }

  /** The screen that holds the project. */
  ProjectWorkspace project() {
    return project;
  }

  /** All screens, in the order of the bar. */
  List<Workspace> all() {
    return List.copyOf(all);
  }

  /** The screen that is shown. */
  ReadOnlyObjectProperty<Workspace> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the screen of the project is shown. */
  BooleanBinding projectShown() {
    return shown.isEqualTo(project);
  }

  /** What is seen of them. */
  StackPane content() {
    return content;
  }

  /** Shows a screen and gives it the keys. */
  void show(Workspace workspace) {
    shown.set(workspace);
    workspace.content().requestFocus();
  }

  /** The screen of the project, shown: what is opened should be seen. */
  ProjectWorkspace showProject() {
    if (shown.get() != project) {
      show(project);
    }
    return project;
  }

  /** The commands of all screens, each to be done only while its screen is shown. */
  List<Command> commands() {
    return all.stream().flatMap(this::commandsOf).toList();
  }

  /** The commands of all screens that ask for files. */
  List<Command> fileCommands(FileChoice choice) {
    return all.stream()
        .flatMap(workspace -> workspace.fileCommands(choice, () -> show(workspace)).stream())
        .toList();
  }

  /** The commands that show a screen. */
  List<Command> switches() {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Workspace workspace = all.get(i);
      String id = "view." + workspace.name();
      commands.add(Command.of(id, Category.VIEW, () -> show(workspace), KEYS.get(i)));
    }
    return commands;
  }

  /**
   * Completed once every screen has let go; fails if one does. The project is the last: what the
   * others stop is recorded in it.
   *
   * @param ui runs things on the UI thread
   */
  CompletionStage<?> close(Executor ui) {
    CompletableFuture<?> others =
        CompletableFuture.allOf(
            all.stream()
                .filter(workspace -> workspace != project)
                .map(workspace -> workspace.close().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    return others
        .handleAsync((nothing, failure) -> project.close(), ui)
        .thenCompose(closed -> closed)
        .thenCombine(others, (closed, nothing) -> nothing);
  }

  private Stream<Command> commandsOf(Workspace workspace) {
    BooleanBinding visible = shown.isEqualTo(workspace);
    return workspace.commands().stream()
        .map(command -> command.when(Bindings.and(visible, command.enabled())));
  }
}
