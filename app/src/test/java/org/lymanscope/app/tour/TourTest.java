package org.lymanscope.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.app.theme.Themes;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TourTest {
  @TempDir Path folder;
  private final List<String> pressed = new ArrayList<>();
  private Tour tour;
  private Scene scene;

  @Start
  void show(Stage stage) {
    Button button = new Button("Press");
    button.setOnAction(event -> pressed.add("button"));
    scene = new Scene(new VBox(new TextField(), button), 400, 300);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed.add(name(event)));
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void tour() {
    tour = new Tour(scene, Platform::runLater, new Themes(Theme.LIGHT), folder, line -> {});
  }

  private static String name(KeyEvent event) {
    String code = event.getCode() == KeyCode.UNDEFINED ? event.getText() : event.getCode().name();
    return (event.isControlDown() ? "Ctrl+" : "") + (event.isShiftDown() ? "Shift+" : "") + code;
  }

  private static TourStep step(TourStep.Action action) {
    return new TourStep("stop", "A stop.", action);
  }

  @Test
  void pressesKeysAsMenusShowThem() {
    take("c l", "Ctrl+Z", "Shift+R", "PageDown", "3", "?");

    assertThat(pressed).containsExactly("C", "L", "Ctrl+Z", "Shift+R", "PAGE_DOWN", "DIGIT3", "?");
  }

  @Test
  void typesIntoTheFocusedFieldAndClicksOnButtons() {
    TourReport report =
        tour.take(
            List.of(
                step(
                    user -> {
                      user.run(() -> scene.lookup(".text-field").requestFocus());
                      user.type("3.149");
                      user.click(".button");
                      return user.read(".text-field", TextField.class, TextField::getText);
                    })));

    assertThat(report.failures()).isZero();
    assertThat(report.markdown()).contains("3.149");
    assertThat(pressed).containsExactly("button");
  }

  @Test
  void takesAPictureOfEachStopInBothThemes() throws IOException {
    tour.take(List.of(step(user -> "")));

    assertThat(ImageIO.read(folder.resolve("01-stop-light.png").toFile()).getWidth())
        .isEqualTo((int) scene.getWidth());
    assertThat(folder.resolve("01-stop-dark.png")).exists();
  }

  @Test
  void goesOnAfterAStopThatFailedAndSaysSo() {
    TourReport report =
        tour.take(
            List.of(
                step(user -> user.read("#absent", TextField.class, TextField::getText)),
                step(user -> "still here")));

    assertThat(report.failures()).isEqualTo(1);
    assertThat(report.summary()).isEqualTo("1 of 2 stops of the tour failed.");
    assertThat(report.markdown()).contains("The window has no #absent.", "still here");
  }

  private void take(String... keys) {
    TourReport report =
        tour.take(
            List.of(
                step(
                    user -> {
                      for (String key : keys) {
                        user.press(key);
                      }
                      return "";
                    })));
    assertThat(report.failures()).isZero();
  }
}
