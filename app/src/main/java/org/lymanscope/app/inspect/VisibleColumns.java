package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Which columns of the target table are in sight, and where. The rows share it, so that none has to
 * listen to every column.
 */
final class VisibleColumns {
  /**
   * A column in sight.
   *
   * @param column what it tells
   * @param left where it begins within a row, pixels
   * @param width pixels
   */
  record Place(TargetColumn column, double left, double width) {}

  private final TableView<TargetRow> table;
  private final ReadOnlyObjectWrapper<List<Place>> places = new ReadOnlyObjectWrapper<>(List.of());
  private final InvalidationListener find = observable -> find();
  private final WeakInvalidationListener findWeakly = new WeakInvalidationListener(find);
  private ScrollBar across = new ScrollBar();

  VisibleColumns(TableView<TargetRow> table) {
    this.table = table;
    table
        .getVisibleLeafColumns()
        .addListener((ListChangeListener<TableColumn<TargetRow, ?>>) change -> columnsChanged());
    table.widthProperty().addListener(find);
    table.skinProperty().addListener(observable -> followScrolling());
    columnsChanged();
  }

  /** From left to right. */
  ReadOnlyObjectProperty<List<Place>> placesProperty() {
    return places.getReadOnlyProperty();
  }

  /** Width of all columns together, in sight or not. */
  double totalWidth() {
    return table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
  }

  private void columnsChanged() {
    for (TableColumn<TargetRow, ?> column : table.getVisibleLeafColumns()) {
      column.widthProperty().removeListener(findWeakly);
      column.widthProperty().addListener(findWeakly);
    }
    find();
  }

  private void followScrolling() {
    across.valueProperty().removeListener(find);
    table.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .ifPresent(bar -> across = bar);
    across.valueProperty().addListener(find);
    find();
  }

  private void find() {
    double from = across.isVisible() ? across.getValue() : 0;
    double to = from + table.getWidth();
    List<Place> found = new ArrayList<>();
    double left = 0;
    for (TableColumn<TargetRow, ?> column : table.getVisibleLeafColumns()) {
      double width = column.getWidth();
      if (left < to && left + width > from) {
        found.add(new Place((TargetColumn) column.getUserData(), left, width));
      }
      left += width;
    }
    if (!found.equals(places.get())) {
      places.set(List.copyOf(found));
    }
  }
}
