package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.job.JobState;
import org.lymanscope.app.plot.CurvePanel;
import org.lymanscope.app.plot.CurveView;
import org.lymanscope.app.train.RunEntry;
import org.lymanscope.engine.project.Project;
import org.lymanscope.engine.run.RunRecord;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** From labels of the sample to a trained network that answers over the spectra. */
@ExtendWith(ApplicationExtension.class)
class TrainJourneyTest {
  private static final Path SAMPLE = Path.of(System.getProperty("lymanscope.root"), "sample-data");
  private static final int LABELS = 10;
  private static final String RECIPE =
      """
      name: tiny
      network: {like: lbg-classic, layers: 3, filters: 8, dense: 16}
      rule: {lines: 1, threshold: 0}
      seed: 3
      epochs: EPOCHS
      batch: 4
      augment: [{add-noise: [0, 0.2]}]
      """;

  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  @Test
  void labelsTrainANetworkWhoseAnswersLieOverTheSpectrum(FxRobot robot) throws Exception {
    LabelledSample.classifyAndMakeDataset(robot, program.workspaces(), LABELS);
    fillForm(robot, 3);
    assertThat(text(robot, "#train-rows")).contains("spectra to learn from");
    assertThat(text(robot, "#train-memory")).startsWith("Memory: about");
    robot.clickOn("#button-train-trial");
    await(() -> text(robot, "#train-time").contains("an epoch"));

    robot.clickOn("#button-train-start");
    await(() -> only(robot).filter(run -> run.status() == RunEntry.Status.FINISHED).count() == 1);
    assertThat(robot.lookup("#train-obstacle").query().isVisible()).isFalse();
    CurveView curves = robot.lookup("#run-curves").queryAs(CurveView.class);
    await(() -> curves.areas().size() == 4 && longest(curves) == 3);
    assertThat(text(robot, "#run-status")).contains("3 epochs", "CPU", "spectra/s");
    robot.clickOn("#button-train-boxes");
    await(() -> curves.areas().size() == 16);
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
    assertThat(withoutId()).isEmpty();

    robot.clickOn("#button-train-promote");
    await(() -> text(robot, "#status-model").equals("tiny on CPU"));
    robot.type(KeyCode.F2);
    await(() -> robot.lookup("#box-strip").query().isVisible());
    assertThat(texts(robot, "#opinions")).anyMatch(some -> some.contains("tiny"));
  }

  @Test
  void aTrainingIsRepeatedToTheSameModelComparedAndDeletedWithUndo(FxRobot robot) throws Exception {
    LabelledSample.importAndMakeDataset(robot, program.workspaces(), home, LABELS);
    fillForm(robot, 2);
    robot.clickOn("#button-train-start");
    await(() -> only(robot).filter(run -> run.status() == RunEntry.Status.FINISHED).count() == 1);
    robot.clickOn("#button-train-repeat");
    await(() -> only(robot).filter(run -> run.status() == RunEntry.Status.FINISHED).count() == 2);
    List<RunEntry> runs = only(robot).toList();
    assertThat(runs.get(0).run().record().modelId())
        .isNotEmpty()
        .isEqualTo(runs.get(1).run().record().modelId());
    assertThat(runs.get(0).id()).isNotEqualTo(runs.get(1).id());

    robot.clickOn("#train-tab-runs");
    robot.interact(() -> table(robot).getSelectionModel().selectAll());
    await(() -> text(robot, "#run-name").equals("2 trainings compared"));
    robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(0));
    robot.clickOn("#button-train-rename").write("better").type(KeyCode.ENTER);
    await(() -> only(robot).anyMatch(run -> run.name().equals("better")));
    assertThat(text(robot, "#run-name")).isEqualTo("better");

    robot.clickOn("#button-train-delete");
    await(() -> only(robot).count() == 1);
    robot.clickOn("Undo");
    await(() -> only(robot).anyMatch(run -> run.name().equals("better")));
  }

  @Test
  void aTrainingIsPausedStoppedAndGoesOn(FxRobot robot) throws Exception {
    LabelledSample.importAndMakeDataset(robot, program.workspaces(), home, LABELS);
    fillForm(robot, 100_000);
    robot.clickOn("#button-train-start");
    await(() -> only(robot).anyMatch(run -> run.epochs().size() >= 2));
    assertThat(text(robot, "#train-obstacle")).contains("under way");
    JobHandle<?> job = program.wiring().ground().jobs().active().get(0);
    robot.type(KeyCode.P);
    await(() -> text(robot, "#run-status").startsWith("Paused"));
    assertThat(job.paused()).isTrue();
    robot.type(KeyCode.P);
    await(() -> job.stateProperty().get() instanceof JobState.Running<?> some && !some.paused());

    robot.clickOn("#button-train-stop");
    await(
        () ->
            only(robot).anyMatch(run -> run.status() == RunEntry.Status.CANCELLED)
                && program.wiring().ground().jobs().active().isEmpty());
    int epochs = only(robot).toList().get(0).epochs().size();
    robot.clickOn("#button-train-resume");
    await(() -> only(robot).anyMatch(run -> run.live() && run.epochs().size() > epochs));
    assertThat(only(robot)).hasSize(1);
    robot.clickOn("#button-train-stop");
    await(() -> program.wiring().ground().jobs().active().isEmpty());
  }

  @Test
  void whatIsStoppedByClosingTheWindowIsRecordedInTheProject(FxRobot robot) throws Exception {
    LabelledSample.importAndMakeDataset(robot, program.workspaces(), home, LABELS);
    fillForm(robot, 100_000);
    robot.clickOn("#button-train-start");
    await(() -> only(robot).anyMatch(run -> !run.epochs().isEmpty()));
    Path project = only(robot).toList().get(0).run().folder().getParent().getParent();
    program.letGo();

    try (Project again = Project.open(project, Clock.systemUTC())) {
      assertThat(again.runs().all())
          .singleElement()
          .satisfies(
              run -> {
                assertThat(run.record().state()).isEqualTo(RunRecord.State.CANCELLED);
                assertThat(run.record().epochs()).isPositive();
              });
    }
  }

  @Test
  void theModelThatAnswersLearnsFurtherFromLabelsMixedWithEarlierData(FxRobot robot)
      throws Exception {
    LabelledSample.importAndMakeDataset(robot, program.workspaces(), home, LABELS);
    fillForm(robot, 2);
    robot.clickOn("#button-train-start");
    await(() -> only(robot).filter(run -> run.status() == RunEntry.Status.FINISHED).count() == 1);
    robot.clickOn("#button-train-promote");
    await(() -> text(robot, "#status-model").equals("tiny on CPU"));

    robot.type(KeyCode.F4).type(KeyCode.X);
    await(
        () ->
            robot.lookup("#dataset-name").tryQueryAs(Label.class).stream()
                .anyMatch(name -> name.getText().contains(" with Labels of ")));
    robot.type(KeyCode.F5).type(KeyCode.A);
    await(() -> yaml().contains("'tiny further'") && ready());
    assertThat(yaml()).contains("freeze: 7", "unfreeze-after: 2", "filters: 8", "0.0002");
    assertThat(text(robot, "#train-rows")).contains("spectra to learn from");
    robot.clickOn("#button-train-start");
    await(() -> only(robot).filter(run -> run.status() == RunEntry.Status.FINISHED).count() == 2);
    assertThat(text(robot, "#run-facts")).contains("From the model tiny", "all layers");
    assertThat(text(robot, "#run-facts")).contains(" with Labels of ");
  }

  @Test
  void dataThatCannotBeLearnedFromAreRefusedBeforeTheStart(FxRobot robot) throws Exception {
    LabelledSample.importAndMakeDataset(robot, program.workspaces(), home, LABELS);
    fillForm(robot, 2);
    Path quasars = home.resolve("quasars.yaml");
    Files.writeString(quasars, RECIPE.replace("EPOCHS", "2") + "target: QSO\n");
    robot.interact(() -> program.workspaces().all().get(3).take(List.of(quasars)));
    await(() -> text(robot, "#train-dataset-problem").contains("expected rows of QSO to learn"));
    assertThat(text(robot, "#train-obstacle")).contains("cannot be learned from");
    assertThat(ready()).isFalse();
    assertThat(robot.lookup("#train-to-datasets").query().isVisible()).isTrue();
    fillForm(robot, 3);
    assertThat(text(robot, "#train-dataset-problem")).isEmpty();
  }

  @Test
  void withoutProjectOrDataItSaysWhatToDoAndLeadsThere(FxRobot robot) throws Exception {
    robot.type(KeyCode.F5);
    assertThat(text(robot, "#train-obstacle")).startsWith("No project is open");
    assertThat(robot.lookup("#button-train-start").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#run-nothing").query().isVisible()).isTrue();
    robot.clickOn("#train-to-project");
    assertThat(program.workspaces().project().content().isVisible()).isTrue();
    robot.interact(() -> program.workspaces().project().open(List.of(SAMPLE)));
    await(() -> program.workspaces().project().filled().get());

    robot.type(KeyCode.F5);
    await(() -> text(robot, "#train-obstacle").startsWith("There is no dataset"));
    robot.clickOn("#train-to-datasets");
    assertThat(robot.lookup("#dataset-table").query().isVisible()).isTrue();
    assertThat(program.workspaces().all().get(2).content().isVisible()).isTrue();

    robot.type(KeyCode.F5);
    robot.interact(() -> robot.lookup("#train-epochs").query().requestFocus());
    robot.eraseText(1).write("x");
    assertThat(text(robot, "#train-epochs-problem")).startsWith("Expected a whole number");
    Path wrong = home.resolve("wrong.yaml");
    Files.writeString(wrong, RECIPE);
    robot.interact(() -> program.workspaces().all().get(3).take(List.of(wrong)));
    await(() -> text(robot, "#train-recipe-problem").contains("line 5, epochs"));
  }

  private void fillForm(FxRobot robot, int epochs) throws Exception {
    Path recipe = home.resolve("tiny.yaml");
    Files.writeString(recipe, RECIPE.replace("EPOCHS", String.valueOf(epochs)));
    robot.type(KeyCode.F5);
    robot.interact(() -> program.workspaces().all().get(3).take(List.of(recipe)));
    await(() -> yaml().contains("'tiny'") && ready());
    assertThat(yaml()).contains("filters: 8", "epochs: " + epochs, "add-noise");
  }

  private String yaml() {
    return ((TextArea) program.workspaces().all().get(3).content().lookup("#train-yaml")).getText();
  }

  private boolean ready() {
    return program.wiring().window().commands().get("train.start").enabled().get();
  }

  private static int longest(CurveView view) {
    return view.areas().stream()
        .flatMap(area -> area.panel().curves().stream())
        .filter(curve -> curve.stroke() == CurvePanel.Stroke.FULL)
        .mapToInt(curve -> curve.points().size())
        .max()
        .orElse(0);
  }

  @SuppressWarnings("unchecked")
  private static TableView<RunEntry> table(FxRobot robot) {
    return robot.lookup("#run-table").queryAs(TableView.class);
  }

  private Stream<RunEntry> only(FxRobot robot) {
    @SuppressWarnings("unchecked")
    TableView<RunEntry> table =
        (TableView<RunEntry>) program.workspaces().all().get(3).content().lookup("#run-table");
    return List.copyOf(table.getItems()).stream();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static List<String> texts(FxRobot robot, String id) {
    return robot.lookup(id).query().lookupAll(".label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  /** Controls of the screen that take the focus by Tab and have no id. */
  private List<String> withoutId() {
    Stream<Node> nodes = SceneWalk.nodes(program.workspaces().all().get(3).content());
    return nodes
        .filter(node -> node instanceof Control && node.isFocusTraversable())
        .filter(node -> node.getId() == null)
        .map(Node::toString)
        .toList();
  }
}
