package org.lymanscope.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.lymanscope.engine.architecture.Allowed;

/** Files and folders dragged onto the window are opened; a project folder as a project. */
@Allowed(rule = "A14", because = "JavaFX hands files over as java.io.File")
final class FileDrop {
  private final Workspace workspace;
  private final Predicate<Path> isProject;

  /** Creates the drop; {@code isProject} tells a project folder from a folder of spectra. */
  FileDrop(Workspace workspace, Predicate<Path> isProject) {
    this.workspace = workspace;
    this.isProject = isProject;
  }

  void install(Scene scene) {
    scene.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
          }
          event.consume();
        });
    scene.setOnDragDropped(this::drop);
  }

  /** Opens what was named on the command line or dropped. */
  void take(List<Path> paths) {
    if (paths.size() == 1 && Files.isDirectory(paths.get(0)) && isProject.test(paths.get(0))) {
      workspace.openProject(paths.get(0));
    } else {
      workspace.open(paths);
    }
  }

  private void drop(DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }
}
