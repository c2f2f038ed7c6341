package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;

/** What the window shows when it opens: named files, the last project, or the sample survey. */
final class Opening {
  private final Ground ground;
  private final ProjectWorkspace workspace;

  Opening(Ground ground, ProjectWorkspace workspace) {
    this.ground = ground;
    this.workspace = workspace;
  }

  void open(List<String> arguments) {
    List<Path> named =
        arguments.stream().filter(text -> !text.startsWith("--")).map(Path::of).toList();
    if (!named.isEmpty()) {
      workspace.take(named);
      return;
    }
    Projects.last(ground.settings().get())
        .ifPresentOrElse(
            workspace::openProject,
            () -> Projects.sample().ifPresent(folder -> workspace.open(List.of(folder))));
  }
}
