package org.lymanscope.app.train;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** The rows of the form: name and control beside each other, an explanation and problems below. */
final class FormRows {
  private static final double NAME_WIDTH = 118;

  private FormRows() {}

  /** A number or a name to type. */
  static VBox typed(Field<?> field) {
    TextField box = new TextField();
    box.setId("train-" + field.key());
    box.textProperty().bindBidirectional(field.textProperty());
    Label problem = Parts.problem("train-" + field.key() + "-problem");
    problem.textProperty().bind(field.problemProperty());
    return row(field.key(), box, problem);
  }

  /** Something to choose. */
  static <T> ComboBox<T> choice(
      String key, ObservableList<T> items, ObjectProperty<T> chosen, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>(items);
    box.setId("train-" + key);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T item) {
            return item == null ? "" : words.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not for typing");
          }
        });
    box.setValue(chosen.get());
    box.valueProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null && !now.equals(chosen.get())) {
                chosen.set(now);
              }
            });
    chosen.addListener((observable, was, now) -> box.setValue(now));
    return box;
  }

  /** A row with a control of any kind. */
  static VBox row(String key, Control control, Node... below) {
    Label name = new Label(Text.get("train.field." + key));
    name.setMinWidth(NAME_WIDTH);
    name.setPrefWidth(NAME_WIDTH);
    name.setLabelFor(control);
    control.setAccessibleText(name.getText());
    control.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(control, Priority.ALWAYS);
    Label hint = Panels.hint(Text.get("train.field." + key + ".hint"));
    VBox row = new VBox(2, Panels.row(name, control), hint);
    row.getChildren().addAll(below);
    return row;
  }
}
