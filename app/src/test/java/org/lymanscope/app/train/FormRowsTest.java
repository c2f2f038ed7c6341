package org.lymanscope.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lymanscope.app.text.Text;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FormRowsTest {
  private final ObservableList<String> items = FXCollections.observableArrayList("a", "b", "c");
  private final ObjectProperty<String> chosen = new SimpleObjectProperty<>("b");
  private ComboBox<String> box;

  @Start
  void show(Stage stage) {
    box = FormRows.choice("boxes", items, chosen, "the letter "::concat);
    stage.setScene(new Scene(box));
    stage.show();
  }

  private String shown() {
    return ((Labeled) ((ComboBoxListViewSkin<?>) box.getSkin()).getDisplayNode()).getText();
  }

  @ParameterizedTest
  @CsvSource({"a b c", "b", "c b a", "x y z b", "x b"})
  void theChoiceStaysWhileTheItemsAreOthers(String next, FxRobot robot) {
    for (int times = 1; times <= 2; times++) { // JavaFX forgets it at the second time
      robot.interact(() -> items.setAll(next.split(" ")));
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(box.getValue()).isEqualTo("b");
    assertThat(shown()).isEqualTo("the letter b");
    assertThat(chosen.get()).isEqualTo("b");
  }

  @Test
  void aChoiceOfOneOfTheNewItemsIsShown(FxRobot robot) {
    robot.interact(
        () -> {
          items.setAll(List.of("d", "b"));
          chosen.set("d");
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown()).isEqualTo("the letter d");
    robot.interact(() -> box.setValue("b"));
    assertThat(chosen.get()).isEqualTo("b");
  }

  @Test
  void aFieldThatDoesNotCountSaysWhyInsteadOfWhatItIsFor(FxRobot robot) {
    Field<Integer> field = Field.count("boxes", 1, 99);
    var row = FormRows.typed(field);
    robot.interact(() -> ((Stage) box.getScene().getWindow()).setScene(new Scene(row)));
    String hint = Text.get("train.field.boxes.hint");
    assertThat(texts(row)).contains(hint);
    robot.interact(() -> field.idle("Not for now."));
    assertThat(texts(row)).contains("Not for now.").doesNotContain(hint);
    robot.interact(() -> field.idle(""));
    assertThat(texts(row)).contains(hint);
  }

  private static List<String> texts(javafx.scene.Parent row) {
    return row.getChildrenUnmodifiable().stream()
        .filter(node -> node.isVisible() && node.isManaged() && node instanceof Labeled)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
