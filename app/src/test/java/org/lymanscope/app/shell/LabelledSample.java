package org.lymanscope.app.shell;

import static org.lymanscope.app.shell.WholeProgram.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The sample, classified by turns as LBG and star, and a dataset of what was classified. */
final class LabelledSample {
  private static final Path SAMPLE = Path.of(System.getProperty("lymanscope.root"), "sample-data");
  private static final long FIRST_TARGET = 288232766263263233L;

  private LabelledSample() {}

  /** Opens the sample, classifies by keys as a user does, and makes a dataset of it. */
  static void classifyAndMakeDataset(FxRobot robot, Workspaces workspaces, int labels)
      throws TimeoutException {
    open(robot, workspaces);
    for (int i = 0; i < labels; i++) {
      robot.type(KeyCode.C, i % 2 == 0 ? KeyCode.L : KeyCode.S);
      next(robot, workspaces);
    }
    makeDataset(robot);
  }

  /** The same in a fraction of the time, with labels from a file; {@code folder} is to lay it. */
  static void importAndMakeDataset(FxRobot robot, Workspaces workspaces, Path folder, int labels)
      throws IOException, TimeoutException {
    StringBuilder table = new StringBuilder("TARGETID,VI_scanner,VI_quality,VI_z,VI_spectype,");
    table.append("VI_comment\n");
    for (int i = 0; i < labels; i++) {
      String answer = i % 2 == 0 ? 2.5 + 0.05 * i + ",GALAXY,[LBG]" : "0,STAR,";
      table.append(FIRST_TARGET + i).append(",ann,4,").append(answer).append('\n');
    }
    Path file = Files.writeString(folder.resolve("labels.csv"), table);
    open(robot, workspaces);
    robot.interact(() -> workspaces.project().importLabels(file));
    await(
        () ->
            robot.lookup("#notices").query().lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().startsWith("Labels taken")));
    makeDataset(robot);
  }

  private static void open(FxRobot robot, Workspaces workspaces) throws TimeoutException {
    robot.interact(() -> workspaces.project().open(List.of(SAMPLE)));
    await(() -> workspaces.project().filled().get());
  }

  private static void makeDataset(FxRobot robot) throws TimeoutException {
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
