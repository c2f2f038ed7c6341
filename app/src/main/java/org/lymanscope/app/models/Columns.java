package org.lymanscope.app.models;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.lymanscope.app.text.Text;

/** Columns of the two tables. */
final class Columns {
  private Columns() {}

  static <T> TableView<T> table(String id, String key) {
    TableView<T> table = new TableView<>();
    table.setId(id);
    table.setAccessibleText(Text.get(key));
    table.getStyleClass().addAll("dense", "bordered");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    return table;
  }

  /** A column of texts. */
  static <T> TableColumn<T, String> text(String key, double width, Function<T, String> value) {
    TableColumn<T, String> column = new TableColumn<>(Text.get(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  /** A column of texts at the right. */
  static <T> TableColumn<T, String> right(String key, double width, Function<T, String> value) {
    TableColumn<T, String> column = text(key, width, value);
    column.getStyleClass().add("lym-right");
    return column;
  }

  /** A column of whole numbers, to the right and sorted as numbers. */
  static <T> TableColumn<T, String> count(String key, double width, Function<T, Integer> value) {
    TableColumn<T, String> column = right(key, width, row -> Text.count(value.apply(row)));
    column.setComparator(Comparator.comparingInt(Columns::plain));
    return column;
  }

  private static int plain(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
