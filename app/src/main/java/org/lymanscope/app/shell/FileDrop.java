package org.lymanscope.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.lymanscope.engine.architecture.Allowed;

/** Files and folders dragged onto the window go to the screen that is shown. */
@Allowed(rule = "A14", because = "JavaFX hands files over as java.io.File")
final class FileDrop {
  private final Consumer<List<Path>> taker;

  FileDrop(Consumer<List<Path>> taker) {
    this.taker = taker;
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

  private void drop(DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      taker.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }
}
