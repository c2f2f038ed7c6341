package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Drags with the mouse, from one place of a window to another. */
@ExtendWith(ApplicationExtension.class)
class FileDropTest {
  @TempDir private Path folder;
  private final EmptyWorkspace workspace = new EmptyWorkspace();
  private final ClipboardContent dragged = new ClipboardContent();
  private Label source;
  private Label target;

  @Start
  void show(Stage stage) {
    source = new Label("source");
    target = new Label("target");
    source.setOnDragDetected(
        event -> {
          source.startDragAndDrop(TransferMode.COPY).setContent(dragged);
          event.consume();
        });
    Scene scene = new Scene(new HBox(200, source, target), 500, 200);
    new FileDrop(workspace::take).install(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void draggedFilesAndFoldersGoToTheScreen(FxRobot robot) throws Exception {
    drag(robot, Files.createFile(folder.resolve("coadd.fits")), folder);
    await(2);
    assertThat(workspace.opened)
        .containsExactly("files coadd.fits", "files " + folder.getFileName());
  }

  @Test
  void draggedTextIsRefused(FxRobot robot) throws IOException {
    dragged.putString("no file");
    dragIt(robot);
    assertThat(workspace.opened).isEmpty();
  }

  private void drag(FxRobot robot, Path... paths) {
    dragged.putFiles(List.of(paths).stream().map(Path::toFile).toList());
    dragIt(robot);
  }

  private void dragIt(FxRobot robot) {
    robot.drag(source, MouseButton.PRIMARY).dropTo(target);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void await(int count) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> workspace.opened.size() == count);
  }
}
