package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lymanscope.app.shell.WholeProgram.await;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.SceneWalk;
import org.lymanscope.app.job.JobHandle;
import org.lymanscope.app.plot.trials.TrialsView;
import org.lymanscope.app.train.search.SearchEntry;
import org.lymanscope.app.train.search.TrialRow;
import org.lymanscope.engine.run.RunTrial;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** From labels of the sample over a search for settings to the recipe of the best trial. */
@ExtendWith(ApplicationExtension.class)
class SearchJourneyTest {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final int LABELS = 10;
  private static final int TRIALS = 6;
  private static final String TRAINING =
      """
      name: tiny
      network: {like: lbg-classic, layers: 3, filters: 8, dense: 16}
      rule: {lines: 1, threshold: 0}
      seed: 3
      epochs: 2
      batch: 4
      """;
  private static final String SEARCH =
      """
      name: tiny
      train: tiny.yaml
      optimise: loss
      method: random
      trials: TRIALS
      seed: 4
      space:
        filters: {sets: [network.filters, network.dense], whole: [4, 16], scale: log}
        rate: {sets: learning-rate, real: [0.0001, 0.1], scale: log}
        offset: {sets: network.offset, choice: [sigmoid, linear]}
      """;

  @TempDir private Path home;

  @RegisterExtension private final WholeProgram program = new WholeProgram(() -> home);

  @Test
  void trialsFillTheTableAreMarkedAndTheBestGoesIntoTheForm(FxRobot robot) throws Exception {
    plan(robot, TRIALS);
    assertThat(text(robot, "#search-space")).contains("filters 4–16 (by factors)", "linear");
    await(() -> text(robot, "#search-time").startsWith("Time: not known yet"));
    robot.clickOn("#button-search-trial");
    await(() -> text(robot, "#search-time").contains("for " + TRIALS + " trials"));
    isSeenWithoutScrolling(robot.lookup("#button-search-start").query());
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.ENTER);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> ended(robot) == TRIALS && idle());
    await(() -> text(robot, "#search-status").startsWith("finished"));
    assertThat(text(robot, "#search-status")).contains(TRIALS + " of " + TRIALS);
    assertThat(SceneWalk.nameless(program.stage().getScene().getRoot())).isEmpty();
    int best = best(robot).number();
    TrialsView chart = robot.lookup("#trial-chart").queryAs(TrialsView.class);
    assertThat(chart.chosenProperty().get()).isEqualTo(best);

    // The upper part of the last axis: only good ones are left, the best among them.
    drag(robot, chart, 3, 1.01, 0.7);
    await(() -> trials(robot).getItems().size() < TRIALS);
    assertThat(trials(robot).getItems()).extracting(TrialRow::number).contains(best);
    assertThat(text(robot, "#search-sentence")).contains(" within the marks");
    assertThat(trials(robot).getSelectionModel().getSelectedItem().number()).isEqualTo(best);
    robot.type(KeyCode.C);
    await(() -> trials(robot).getItems().size() == TRIALS);

    // The mouse on a row is the mouse on its line, and the other way round.
    TrialRow other =
        trials(robot).getItems().stream().filter(row -> row.rank() == 3).findAny().get();
    robot.interact(() -> chart.hoveredProperty().set(other.number()));
    assertThat(robot.lookup("#trial-table .table-row-cell").<Node>queryAll())
        .filteredOn(row -> row.getPseudoClassStates().contains(POINTED))
        .hasSize(1);
    robot.interact(() -> chart.chosenProperty().set(other.number()));
    assertThat(trials(robot).getSelectionModel().getSelectedItem().number())
        .isEqualTo(other.number());

    robot.interact(() -> chart.chosenProperty().set(best));
    robot.type(KeyCode.I);
    List<RunTrial.Setting> settings = best(robot).trial().settings();
    await(() -> yaml().contains("filters: " + settings.get(0).text()));
    assertThat(yaml()).contains("'tiny-" + best + "'", "offset: " + settings.get(2).text());
    assertThat(robot.lookup("#train-form").query().isVisible()).isTrue();
    assertThat(robot.lookup("#train-network").<ComboBox<?>>query().getValue()).isNotNull();

    robot.type(KeyCode.S).clickOn("#button-search-promote");
    await(() -> text(robot, "#status-model").equals("tiny-" + best + " on CPU"));
  }

  @Test
  void aSearchIsStoppedGoesOnAndIsOpenedAgain(FxRobot robot) throws Exception {
    plan(robot, 5000);
    robot.clickOn("#button-search-start");
    await(() -> ended(robot) >= 2);
    assertThat(text(robot, "#search-obstacle")).contains("under way");
    JobHandle<?> job = program.wiring().ground().jobs().active().get(0);
    robot.type(KeyCode.P);
    await(() -> text(robot, "#search-status").startsWith("Paused"));
    assertThat(job.paused()).isTrue();
    robot.type(KeyCode.P);
    robot.clickOn("#button-search-stop");
    await(this::idle);
    int before = ended(robot);
    robot.clickOn("#button-search-resume");
    await(() -> ended(robot) > before);
    robot.clickOn("#button-search-stop");
    await(this::idle);
    assertThat(searches(robot).getItems()).hasSize(1);
    Path folder = searches(robot).getItems().get(0).run().folder();
    int all = ended(robot);

    robot.clickOn("#button-search-delete");
    await(() -> searches(robot).getItems().isEmpty());
    assertThat(robot.lookup("#search-nothing").query().isVisible()).isTrue();
    robot.interact(() -> program.workspaces().all().get(3).take(List.of(folder)));
    await(() -> searches(robot).getItems().size() == 1 && ended(robot) == all);
    robot.clickOn("#button-search-delete");
    await(() -> searches(robot).getItems().isEmpty());
    robot.clickOn("Undo");
    await(() -> searches(robot).getItems().size() == 1);
  }

  private void plan(FxRobot robot, int trials) throws Exception {
    LabelledSample.importAndMakeDataset(robot, program.workspaces(), home, LABELS);
    Files.writeString(home.resolve("tiny.yaml"), TRAINING);
    Path recipe = home.resolve("search.yaml");
    Files.writeString(recipe, SEARCH.replace("TRIALS", String.valueOf(trials)));
    robot.type(KeyCode.F5).type(KeyCode.S);
    robot.interact(() -> program.workspaces().all().get(3).take(List.of(recipe)));
    await(
        () ->
            text(robot, "#search-space").contains("offset")
                && program.wiring().window().commands().get("search.start").enabled().get());
    assertThat(text(robot, "#search-dataset-problem")).isEmpty();
  }

  private void isSeenWithoutScrolling(Node node) {
    for (Parent above = node.getParent(); above != null; above = above.getParent()) {
      assertThat(above).isNotInstanceOf(ScrollPane.class);
    }
    Bounds box = node.localToScene(node.getBoundsInLocal());
    assertThat(box.getMaxY()).isLessThan(program.stage().getScene().getHeight());
  }

  private boolean idle() {
    return program.wiring().ground().jobs().active().isEmpty();
  }

  /** Drags along an axis, from place to place: 0 at its foot, 1 at its head. */
  private static void drag(FxRobot robot, TrialsView chart, int axis, double from, double to) {
    Rectangle2D box = chart.axisBox(axis);
    robot.drag(place(chart, box, from)).dropTo(place(chart, box, to));
  }

  private static Point2D place(TrialsView chart, Rectangle2D box, double place) {
    return chart.localToScreen(box.getX(), box.getMaxY() - place * box.getHeight());
  }

  private TrialRow best(FxRobot robot) {
    return trials(robot).getItems().stream()
        .filter(row -> row.rank() >= 0)
        .min(Comparator.comparingInt(TrialRow::rank))
        .orElseThrow();
  }

  private int ended(FxRobot robot) {
    Stream<TrialRow> rows = List.copyOf(trials(robot).getItems()).stream();
    return (int) rows.filter(row -> row.ended().isPresent()).count();
  }

  private String yaml() {
    return ((TextArea) program.workspaces().all().get(3).content().lookup("#train-yaml")).getText();
  }

  @SuppressWarnings("unchecked")
  private TableView<TrialRow> trials(FxRobot robot) {
    return (TableView<TrialRow>) program.workspaces().all().get(3).content().lookup("#trial-table");
  }

  @SuppressWarnings("unchecked")
  private static TableView<SearchEntry> searches(FxRobot robot) {
    return robot.lookup("#search-table").queryAs(TableView.class);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
