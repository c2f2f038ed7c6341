package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From classified spectra to a labelled dataset, and from a recipe to one, in the window. */
@ExtendWith(ApplicationExtension.class)
class LabelsToDatasetJourneyTest {
  private static final Path SAMPLE = Path.of(System.getProperty("lymanscope.root"), "sample-data");

  @TempDir private Path home;
  private Stage stage;
  private Wiring wiring;
  private Workspaces workspaces;

  @Start
  void show(Stage shown) {
    stage = shown;
    UserFolders folders = UserFolders.of(Map.of(), Map.of("lymanscope.home", home.toString()));
    wiring = new Wiring(shown, folders, Platform::runLater, Screens::compose);
    wiring.window().show();
    workspaces = wiring.window().workspaces();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> workspaces.close());
    wiring.close();
  }

  @Test
  void labelsOfTheProjectBecomeADatasetInThreeClicks(FxRobot robot) throws Exception {
    robot.interact(() -> workspaces.project().open(List.of(SAMPLE)));
    await(() -> workspaces.project().filled().get());
    for (KeyCode quality : List.of(KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
      robot.type(KeyCode.C, KeyCode.L);
      next(robot, quality);
    }
    robot.type(KeyCode.C, KeyCode.Q);
    next(robot, KeyCode.DIGIT1); // too unsure to learn from

    robot.clickOn("#workspace-augment");
    robot.clickOn("#augment-tab-datasets");
    robot.clickOn("#button-augment-labels");
    await(() -> rows(robot) == 1 && robot.lookup("#dataset-name").tryQuery().isPresent());

    Dataset dataset = Dataset.open(onlyDataset());
    dataset.verify(JobContext.NONE);
    assertThat(dataset.rows()).hasSize(3);
    assertThat(dataset.rows()).allMatch(row -> row.spectralClass().equals(SpectralClass.LBG));
    assertThat(dataset.rows()).allMatch(row -> row.origin() == Origin.INSPECTED);
    assertThat(dataset.rows())
        .extracting(DatasetRow::quality)
        .containsExactlyInAnyOrder(4.0, 3.0, 4.0);
    assertThat(dataset.card().leftOut()).containsEntry("quality below 2.5", 1);
    assertThat(label(robot, "#dataset-name")).startsWith("Labels of ");
    assertThat(texts(robot, "#dataset-composition")).contains("LBG", "3");
    assertThat(texts(robot, "#dataset-provenance")).contains("quality below 2.5: 1");
    assertThat(SceneWalk.nameless(stage.getScene().getRoot())).isEmpty();
    assertThat(withoutId()).isEmpty();
  }

  @Test
  void aRecipeIsEstimatedBuiltAndShown(FxRobot robot) throws Exception {
    Path recipe = home.resolve("small.yaml");
    Files.writeString(recipe, RECIPE);
    AugmentWorkspace augment = (AugmentWorkspace) workspaces.all().get(2);
    robot.type(KeyCode.F4).type(KeyCode.T);
    assertThat(rows(robot)).isZero();
    robot.interact(() -> augment.build(recipe));
    await(() -> label(robot, "#dataset-estimate").startsWith("small: 60 spectra"));
    robot.clickOn("#button-augment-build");
    await(() -> rows(robot) == 1 && robot.lookup("#dataset-name").tryQuery().isPresent());

    assertThat(Dataset.open(onlyDataset()).rows()).hasSize(60);
    assertThat(texts(robot, "#dataset-lineage")).anyMatch(text -> text.contains("shift-redshift"));
    assertThat(robot.lookup("#augment-histogram-before").query().isVisible()).isTrue();
  }

  @Test
  void whatIsWrongWithARecipeIsToldWithLineAndKey(FxRobot robot) throws Exception {
    Path recipe = home.resolve("wrong.yaml");
    Files.writeString(recipe, RECIPE.replace("copies: 2", "copies: many"));
    AugmentWorkspace augment = (AugmentWorkspace) workspaces.all().get(2);
    robot.type(KeyCode.F4);
    robot.interact(() -> augment.build(recipe));
    await(() -> label(robot, "#dataset-problem").contains("line 6"));

    assertThat(label(robot, "#dataset-problem")).contains("wrong.yaml", "samples[1].copies");
    assertThat(wiring.window().commands().get("augment.build").enabled().get()).isFalse();
  }

  private static final String RECIPE =
      """
      name: small
      seed: 5
      samples:
        - name: LBG
          simulate: high-z-qso
          copies: 2
          take: 30
          augment: {shift-redshift: {by: [-0.05, 0.05]}}
      """;

  private void next(FxRobot robot, KeyCode quality) throws TimeoutException {
    String before = label(robot, "#spectrum-title");
    robot.type(quality);
    await(() -> !label(robot, "#spectrum-title").equals(before));
    await(() -> workspaces.project().filled().get());
  }

  private Path onlyDataset() throws Exception {
    try (Stream<Path> folders = Files.list(wiring.ground().folders().datasets())) {
      List<Path> all = folders.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private int rows(FxRobot robot) {
    return ((TableView<?>) workspaces.all().get(2).content().lookup("#dataset-table"))
        .getItems()
        .size();
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static List<String> texts(FxRobot robot, String id) {
    return robot.lookup(id).query().lookupAll(".label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  /** Controls of the screen that take the focus by Tab and have no id. */
  private List<String> withoutId() {
    Stream<Node> nodes = SceneWalk.nodes(workspaces.all().get(2).content());
    return nodes
        .filter(node -> node instanceof Control && node.isFocusTraversable())
        .filter(node -> node.getId() == null)
        .map(Node::toString)
        .toList();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
