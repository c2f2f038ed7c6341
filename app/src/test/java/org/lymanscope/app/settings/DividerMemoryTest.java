package org.lymanscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
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
class DividerMemoryTest {
  private final LiveSettings settings =
      new LiveSettings(
          Settings.NONE, new SettingsStore(Path.of("unused")), work -> {}, thrown -> {});
  private final SplitPane pane = new SplitPane(new Region(), new Region());

  @Start
  void show(Stage stage) {
    pane.setPrefSize(800, 300);
    DividerMemory.attach(pane, "test", settings);
    stage.setScene(new Scene(new Group(pane), 1200, 300));
    stage.show();
  }

  @Test
  void whatThePaneDoesByItselfIsNotRemembered(FxRobot robot) {
    robot.interact(() -> pane.setPrefWidth(1100));
    robot.interact(() -> pane.setDividerPosition(0, 0.3));
    robot.interact(pane.getScene().getRoot()::layout);
    assertThat(pane.getWidth()).isEqualTo(1100);
    assertThat(remembered()).isEmpty();
  }

  @Test
  void whatTheUserDragsIsRememberedAndComesBack(FxRobot robot) {
    Node divider = robot.lookup(".split-pane-divider").query();
    robot.drag(divider, MouseButton.PRIMARY).moveBy(120, 0).drop();
    double dragged = pane.getDividerPositions()[0];
    assertThat(dragged).isGreaterThan(0.6);
    assertThat(Double.parseDouble(remembered())).isCloseTo(dragged, within(1e-4));

    SplitPane next = new SplitPane(new Region(), new Region());
    robot.interact(() -> DividerMemory.attach(next, "test", settings));
    assertThat(next.getDividerPositions()[0]).isCloseTo(dragged, within(1e-4));
  }

  private String remembered() {
    return settings.get().value("divider.test.0", "");
  }
}
