package org.lymanscope.app.shell;

import static org.lymanscope.app.shell.WholeProgram.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The sample, classified by keys, and a dataset of what was classified. */
final class LabelledSample {
  private static final Path SAMPLE = Path.of(System.getProperty("lymanscope.root"), "sample-data");

  private LabelledSample() {}

  /** Opens the sample, says LBG and star by turns, and makes a dataset of it. */
  static void makeDataset(FxRobot robot, Workspaces workspaces, int labels)
      throws TimeoutException {
    robot.interact(() -> workspaces.project().open(List.of(SAMPLE)));
    await(() -> workspaces.project().filled().get());
    for (int i = 0; i < labels; i++) {
      robot.type(KeyCode.C, i % 2 == 0 ? KeyCode.L : KeyCode.S);
      next(robot, workspaces);
    }
    robot.type(KeyCode.F4).type(KeyCode.T).type(KeyCode.L);
    await(() -> robot.lookup("#dataset-name").tryQuery().isPresent());
  }

  private static void next(FxRobot robot, Workspaces workspaces) throws TimeoutException {
    String before = title(robot);
    robot.type(KeyCode.DIGIT4);
    await(() -> !title(robot).equals(before));
    await(() -> workspaces.project().filled().get());
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#spectrum-title").queryAs(Labeled.class).getText();
  }
}
