package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the window shows when it opens: named files, the last project, or the sample survey. */
final class Opening {
  private final Ground ground;
  private final Workspace workspace;
  private final Consumer<List<Path>> files;

  /**
   * Creates the choice.
   *
   * @param files opens what was named on the command line
   */
  Opening(Ground ground, Workspace workspace, Consumer<List<Path>> files) {
    this.ground = ground;
    this.workspace = workspace;
    this.files = files;
  }

  void open(List<String> arguments) {
    List<Path> named =
        arguments.stream().filter(text -> !text.startsWith("--")).map(Path::of).toList();
    if (!named.isEmpty()) {
      files.accept(named);
      return;
    }
    Projects.last(ground.settings().get())
        .ifPresentOrElse(
            workspace::openProject,
            () -> Projects.sample().ifPresent(folder -> workspace.open(List.of(folder))));
  }
}
