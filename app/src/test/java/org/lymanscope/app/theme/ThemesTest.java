package org.lymanscope.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThemesTest {
  private final Themes themes = new Themes(Theme.LIGHT);
  private Label outer;
  private Label inner;
  private PopOver first;
  private Popup second;

  @Start
  void show(Stage stage) {
    outer = new Label("outer");
    inner = new Label("inner");
    first = new PopOver(new VBox(outer));
    second = new Popup();
    second.getContent().add(inner);
    StackPane root = new StackPane(new Label("ground"));
    stage.setScene(new Scene(root, 400, 300));
    themes.dress(stage.getScene());
    stage.show();
    first.show(root);
    second.show(first, 0, 0);
  }

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(
        () -> {
          second.hide();
          first.hide();
        });
  }

  /** Also what opened from a popover. */
  @Test
  void openPopoversFollowTheTheme(FxRobot robot) throws TimeoutException {
    Color light = (Color) outer.getTextFill();
    assertThat(light.getBrightness()).isLessThan(0.3);

    robot.interact(() -> themes.choose(Theme.DARK));

    waitForBright(outer);
    waitForBright(inner);
  }

  private static void waitForBright(Label label) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> ((Color) label.getTextFill()).getBrightness() > 0.7);
  }
}
