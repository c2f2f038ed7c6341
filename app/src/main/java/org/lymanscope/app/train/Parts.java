package org.lymanscope.app.train;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** The small pieces that the screen is made of. */
public final class Parts {
  private Parts() {}

  /** A sentence that something is wrong; not there while it is empty. */
  public static Label problem(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("danger", "text-small");
    label.textProperty().addListener(observable -> show(label));
    show(label);
    return label;
  }

  private static void show(Label label) {
    Panels.showWhen(label, !label.getText().isEmpty());
  }

  /** A column of texts. */
  public static <T> TableColumn<T, String> text(
      String key, double width, Function<T, String> value) {
    TableColumn<T, String> column = new TableColumn<>(Text.get(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  /** A column of numbers, sorted as such; NaN is a dash. */
  public static <T> TableColumn<T, Double> number(
      String key, double width, Function<T, Double> value, Function<Double, String> words) {
    TableColumn<T, Double> column = new TableColumn<>(Text.get(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(
        any ->
            new javafx.scene.control.TableCell<>() {
              @Override
              protected void updateItem(Double number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : words.apply(number));
              }
            });
    column.getStyleClass().add("lym-right");
    column.setPrefWidth(width);
    return column;
  }
}
