package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.exchange.LabelFormat;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.project.Project;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Projects and files that are as they should not be, in the window as users get it. */
@ExtendWith(ApplicationExtension.class)
class ProjectJourneyTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("lymanscope.root"), "sample-data", "coadd-main-dark-27245.fits");

  /** TARGETID of the first spectrum, as the sample's own truth tells it. */
  private static final String FIRST = first(SAMPLE.resolveSibling("truth.csv"));

  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  private static String first(Path truth) {
    try {
      return Files.readAllLines(truth).get(1).split(",")[2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void brokenFileIsToldAndTheOthersOpen(FxRobot robot) throws Exception {
    Path broken = Files.writeString(home.resolve("broken.fits"), "SIMPLE  =    maybe");
    robot.interact(() -> workspace().take(List.of(broken, SAMPLE)));

    await(() -> rows(robot) > 0);
    assertThat(notices(robot)).anyMatch(text -> text.contains("broken.fits"));
  }

  @Test
  void projectThatIsOpenElsewhereIsToldAndTheWindowGoesOn(FxRobot robot) throws Exception {
    Path folder = home.resolve("in use");
    try (Project other = Project.create(folder, Clock.systemUTC())) {
      assertThat(other.folder()).isEqualTo(folder);
      robot.interact(() -> workspace().take(List.of(folder)));
      await(() -> told(robot, "in use"));
    }
    goesOn(robot);
  }

  @Test
  void projectOfALaterVersionIsToldAndTheWindowGoesOn(FxRobot robot) throws Exception {
    Path folder = home.resolve("later");
    Project.create(folder, Clock.systemUTC()).close();
    setSchemaVersion(folder.resolve("project.sqlite"), 99);
    robot.interact(() -> workspace().take(List.of(folder)));

    await(() -> told(robot, "later version"));
    goesOn(robot);
  }

  @Test
  void folderWithoutAProjectIsNotMadeOne(FxRobot robot) throws Exception {
    Path folder = Files.createDirectory(home.resolve("plain"));
    robot.interact(() -> workspace().openProject(folder));

    await(() -> told(robot, "no Lymanscope project"));
    try (Stream<Path> inside = Files.list(folder)) {
      assertThat(inside).isEmpty();
    }
  }

  @Test
  void labelsGoOutAndComeBackAndTheNameCountsAtOnce(FxRobot robot) throws Exception {
    goesOn(robot);
    await(() -> workspace().filled().get());
    robot.interact(
        () ->
            program
                .wiring()
                .ground()
                .settings()
                .update(settings -> settings.withValue(Projects.INSPECTOR, "ann")));
    robot.interact(workspace()::sign);
    await(() -> program.wiring().ground().jobs().active().isEmpty() && workspace().filled().get());
    robot.type(KeyCode.DIGIT4);
    await(() -> saved(robot));
    Path file = home.resolve("labels.csv");
    robot.interact(() -> workspace().exportLabels(file, LabelFormat.CSV));
    await(() -> told(robot, "Labels written"));
    assertThat(Files.readString(file)).contains("ann");

    Path second = home.resolve("second");
    robot.interact(() -> workspace().createProject(second));
    await(() -> workspace().project().get().equals("second") && rows(robot) == 0);
    robot.interact(() -> workspace().open(List.of(SAMPLE)));
    await(() -> workspace().filled().get());
    robot.interact(() -> workspace().importLabels(file));
    await(() -> told(robot, "Labels taken"));
    robot.interact(() -> workspace().close());
    await(() -> !Files.exists(second.resolve("project.sqlite-wal")));
    try (Project project = Project.open(second, Clock.systemUTC())) {
      assertThat(project.classifications().current())
          .extracting(Classification::inspector)
          .containsExactly("ann");
    }
  }

  @Test
  void sampleIsSteppedThroughClassifiedTakenBackAndExported(FxRobot robot) throws Exception {
    goesOn(robot);
    await(() -> workspace().filled().get());
    robot.interact(() -> workspace().content().requestFocus());
    robot.type(KeyCode.N);
    await(() -> workspace().filled().get() && !title(robot).contains(FIRST));
    robot.type(KeyCode.B);
    await(() -> workspace().filled().get() && title(robot).contains(FIRST));
    String offered = redshift(robot);
    robot.type(KeyCode.Z).write("3.4144").type(KeyCode.ENTER);
    robot.type(KeyCode.C, KeyCode.L);
    robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT4).release(KeyCode.SHIFT);
    await(() -> saved(robot));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> redshift(robot).equals(offered) && !isLbg(robot));
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    await(() -> redshift(robot).equals("3.414400") && isLbg(robot));

    Path file = home.resolve("labels-prospect.csv");
    robot.interact(() -> workspace().exportLabels(file, LabelFormat.PROSPECT));
    await(() -> told(robot, "Labels written"));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(row(lines.get(0), lines.get(1)))
        .containsEntry("TARGETID", FIRST)
        .containsEntry("VI_z", "3.414400")
        .containsEntry("VI_quality", "4")
        .containsEntry("VI_spectype", "GALAXY")
        .hasEntrySatisfying("VI_comment", comment -> assertThat(comment).contains("LBG"));
  }

  private void goesOn(FxRobot robot) throws TimeoutException {
    robot.interact(() -> workspace().take(List.of(SAMPLE)));
    await(() -> rows(robot) > 0);
  }

  private static void setSchemaVersion(Path database, int version) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + version);
    }
  }

  private static int rows(FxRobot robot) {
    return robot.lookup("#target-table").queryAs(TableView.class).getItems().size();
  }

  private static boolean saved(FxRobot robot) {
    return robot.lookup("#status-bar .label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().contains("saved ✓"));
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#spectrum-title").queryLabeled().getText();
  }

  private static String redshift(FxRobot robot) {
    return robot.lookup("#z-box").queryTextInputControl().getText();
  }

  private static boolean isLbg(FxRobot robot) {
    return robot.lookup("#class-LBG").queryAs(ToggleButton.class).isSelected();
  }

  /** Cells by column; only the last one, the comment, may hold commas. */
  private static Map<String, String> row(String header, String line) {
    String[] names = header.split(",");
    String[] cells = line.split(",", names.length);
    return IntStream.range(0, names.length)
        .boxed()
        .collect(Collectors.toMap(i -> names[i], i -> cells[i]));
  }

  private static boolean told(FxRobot robot, String words) {
    return notices(robot).stream().anyMatch(text -> text.contains(words));
  }

  private static List<String> notices(FxRobot robot) {
    return robot.lookup(".lym-notice .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private ProjectWorkspace workspace() {
    return program.workspaces().project();
  }
}
