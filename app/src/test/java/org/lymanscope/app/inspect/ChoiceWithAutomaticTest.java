package org.lymanscope.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChoiceWithAutomaticTest {
  private final ObservableList<String> things = FXCollections.observableArrayList("a", "b");
  private final ObjectProperty<Optional<String>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> inUse =
      new SimpleObjectProperty<>(Optional.of("b"));
  private ChoiceWithAutomatic<String> box;

  @Start
  void show(Stage stage) {
    box =
        new ChoiceWithAutomatic<>(
            "inspect.template", things, chosen, inUse, thing -> "thing " + thing);
    stage.setScene(new Scene(box, 300, 80));
    stage.show();
  }

  @Test
  void automaticTellsWhatItIsNow(FxRobot robot) {
    assertThat(shown()).isEqualTo("Auto: thing b");
    robot.interact(() -> inUse.set(Optional.of("a")));
    assertThat(shown()).isEqualTo("Auto: thing a");
    robot.interact(() -> inUse.set(Optional.empty()));
    assertThat(shown()).isEqualTo("Automatic");
  }

  @Test
  void boxAndChoiceFollowEachOther(FxRobot robot) {
    robot.interact(() -> box.setValue(Optional.of("a")));
    assertThat(chosen.get()).contains("a");
    assertThat(shown()).isEqualTo("thing a");
    robot.interact(() -> chosen.set(Optional.empty()));
    assertThat(box.getValue()).isEmpty();
  }

  @Test
  void anotherThingIsOfferedAndTheChoiceStays(FxRobot robot) {
    robot.interact(() -> chosen.set(Optional.of("b")));
    List<Optional<String>> heard = new ArrayList<>();
    chosen.addListener((observable, was, now) -> heard.add(now));
    robot.interact(() -> things.add("c"));
    assertThat(heard).as("what the choice was meanwhile").isEmpty();
    assertThat(box.getItems())
        .isEqualTo(List.of(Optional.empty(), Optional.of("a"), Optional.of("b"), Optional.of("c")));
    assertThat(chosen.get()).contains("b");
    assertThat(shown()).isEqualTo("thing b");
  }

  private String shown() {
    return box.getButtonCell().getText();
  }
}
