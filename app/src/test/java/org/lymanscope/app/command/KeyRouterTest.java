package org.lymanscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class KeyRouterTest {
  private final List<String> done = new ArrayList<>();
  private final SimpleBooleanProperty featureWaits = new SimpleBooleanProperty(false);
  private final TextField field = new TextField();
  private final Spinner<Integer> spinner = new Spinner<>(0, 9, 5);
  private final ComboBox<String> combo =
      new ComboBox<>(FXCollections.observableArrayList("one", "two"));
  private final Slider slider = new Slider(0, 10, 5);
  private final CheckBox check = new CheckBox("check");
  private final TableView<String> table =
      new TableView<>(FXCollections.observableArrayList("first", "second"));
  private KeyRouter router;

  @Start
  void show(Stage stage) {
    router = new KeyRouter(new KeyMap(new Commands(commands())));
    Scene scene = new Scene(new VBox(field, spinner, combo, slider, check, table), 400, 400);
    router.install(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void plainKeysAreTypedInFields(FxRobot robot) {
    for (KeyCode code : List.of(KeyCode.N, KeyCode.DIGIT4, KeyCode.C, KeyCode.LEFT)) {
      robot.clickOn(field).type(code);
      robot.clickOn(spinner).type(code);
    }

    assertThat(done).isEmpty();
    assertThat(router.prefixProperty().get()).isEmpty();
    assertThat(field.getText()).containsIgnoringCase("n").contains("4");
  }

  @Test
  void commandsWithCtrlAndFunctionKeysWorkInFields(FxRobot robot) {
    robot.clickOn(field).press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    robot.type(KeyCode.F11);

    assertThat(done).containsExactly("ctrl s", "f11");
  }

  @Test
  void editingKeysBelongToFields(FxRobot robot) {
    robot.clickOn(field).press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(done).isEmpty();
    robot.clickOn(check).press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(done).containsExactly("ctrl z");
  }

  @Test
  void sliderTableAndCheckBoxLeaveKeysToThePlot(FxRobot robot) {
    robot.interact(slider::requestFocus);
    robot.type(KeyCode.LEFT, KeyCode.N);
    robot.interact(table::requestFocus);
    robot.type(KeyCode.LEFT, KeyCode.PAGE_DOWN);
    robot.interact(check::requestFocus);
    robot.type(KeyCode.DIGIT4, KeyCode.NUMPAD4, KeyCode.SPACE);

    assertThat(done).containsExactly("left", "next", "left", "next", "four", "four");
    assertThat(slider.getValue()).isEqualTo(5);
    assertThat(check.isSelected()).isTrue();
  }

  @Test
  void tableAndComboKeepTheirArrows(FxRobot robot) {
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(0);
          table.getFocusModel().focus(0);
        });
    robot.type(KeyCode.DOWN);
    robot.interact(combo::requestFocus);
    robot.type(KeyCode.DOWN);

    assertThat(done).isEmpty();
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }

  @Test
  void aPrefixWaitsForItsSecondKey(FxRobot robot) {
    robot.interact(check::requestFocus);
    robot.type(KeyCode.C);
    assertThat(router.prefixProperty().get()).contains(KeyStroke.parse("c"));
    assertThat(router.continuations())
        .extracting(KeyMap.Continuation::next)
        .containsExactly(KeyStroke.parse("l"));
    robot.type(KeyCode.L);
    assertThat(done).containsExactly("class");

    robot.type(KeyCode.C, KeyCode.N); // no such sequence: must not step on
    robot.type(KeyCode.C, KeyCode.ESCAPE, KeyCode.N);
    assertThat(done).containsExactly("class", "next");
  }

  @Test
  void shiftLetterNamesALineOnlyWhileAFeatureWaits(FxRobot robot) {
    robot.interact(check::requestFocus);
    robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
    featureWaits.set(true);
    robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);

    assertThat(done).containsExactly("unclassified", "line Na");
  }

  @Test
  void punctuationIsToldByItsCharacter(FxRobot robot) {
    robot.interact(check::requestFocus);
    robot.press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
    robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT8).release(KeyCode.SHIFT);
    robot.type(KeyCode.OPEN_BRACKET);

    assertThat(done).containsExactly("help", "star", "pan");
  }

  @Test
  void aKeyThatMovesTheFocusIsNotTypedThere(FxRobot robot) {
    robot.interact(check::requestFocus);
    robot.type(KeyCode.Z);

    assertThat(field.isFocused()).isTrue();
    assertThat(field.getText()).isEmpty();
    robot.type(KeyCode.DIGIT3);
    assertThat(field.getText()).isEqualTo("3");
  }

  @Test
  void nothingIsRoutedWhileSuspended(FxRobot robot) {
    SimpleBooleanProperty sheet = new SimpleBooleanProperty(true);
    router.suspendWhile(sheet);
    robot.interact(check::requestFocus);
    robot.type(KeyCode.N);
    assertThat(done).isEmpty();
    sheet.set(false);
    robot.type(KeyCode.N);
    assertThat(done).containsExactly("next");
  }

  private List<Command> commands() {
    return List.of(
        command("next", "n", "PageDown"),
        command("left", "Left"),
        command("down", "Down"),
        command("four", "4"),
        command("class", "c l"),
        command("unclassified", "Shift+N"),
        command("line Na", "Shift+N").forFeature(featureWaits),
        command("ctrl s", "Ctrl+S"),
        command("ctrl z", "Ctrl+Z"),
        command("f11", "F11"),
        command("help", "?"),
        command("star", "*"),
        command("pan", "["),
        Command.of("box", Category.VIEW, field::requestFocus, "z"));
  }

  private Command command(String id, String... keys) {
    return Command.of(id, Category.VIEW, () -> done.add(id), keys);
  }
}
