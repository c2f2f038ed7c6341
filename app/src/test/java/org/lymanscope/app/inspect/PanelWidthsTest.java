package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PanelWidthsTest {
  private static final double TABLE = 352;

  private final Workbench bench = new Workbench(1);
  private final SplitPane pane = new SplitPane(new Region(), new Region(), new Region());
  private final PanelWidths widths = new PanelWidths(pane, bench.context);

  @Start
  void show(Stage stage) {
    pane.setPrefSize(1000, 400);
    stage.setScene(new Scene(new Group(pane), 1000, 400));
    stage.show();
    bench.settle();
  }

  @Test
  void panelsHaveTheirWidthsWhateverTheWindows(FxRobot robot) {
    assertThat(table()).isCloseTo(TABLE, within(1.0));
    assertThat(side()).isCloseTo(322, within(1.0));
    widen(robot, 1200);
    assertThat(table()).isCloseTo(TABLE, within(1.0));
    assertThat(side()).isCloseTo(322, within(1.0));
  }

  @Test
  void wideWindowHasRoomForThePipelinesColumns(FxRobot robot) {
    widen(robot, 1800);
    assertThat(table()).isCloseTo(534, within(1.0));
  }

  @Test
  void sideKeepsItsWidthWithoutTheTable(FxRobot robot) {
    robot.interact(
        () -> {
          pane.getItems().remove(0);
          widths.arrange();
        });
    assertThat(side()).isCloseTo(322, within(1.0));
  }

  @Test
  void draggedWidthIsRemembered(FxRobot robot) {
    Node divider = robot.lookup(".split-pane-divider").query();
    robot.drag(divider, MouseButton.PRIMARY).moveBy(60, 0).drop();
    double dragged = table();
    assertThat(dragged).isGreaterThan(TABLE + 30);
    widen(robot, 1300);
    assertThat(table()).isCloseTo(dragged, within(1.0));
  }

  @Test
  void widthThatIsNoNumberCountsForNothing(FxRobot robot) {
    robot.interact(
        () -> {
          bench.settings.update(old -> old.withValue("inspect.width.table", "-wide"));
          widths.arrange();
        });
    assertThat(table()).isCloseTo(TABLE, within(1.0));
  }

  private void widen(FxRobot robot, double width) {
    robot.interact(() -> pane.setPrefWidth(width));
    robot.interact(pane.getScene().getRoot()::layout);
    robot.interact(bench::settle);
    assertThat(pane.getWidth()).isEqualTo(width);
  }

  private double table() {
    return pane.getDividerPositions()[0] * pane.getWidth();
  }

  private double side() {
    double[] positions = pane.getDividerPositions();
    return (1 - positions[positions.length - 1]) * pane.getWidth();
  }
}
