package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.SkinBase;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.inspect.VisibleColumns.Place;

/**
 * One text for each column in sight, and nothing else. The toolkit's own rows hold a control for
 * each column, whose style and layout are worked out anew whenever a row shows another target: with
 * thirty rows that takes longer than a frame lasts.
 */
final class TargetRowSkin extends SkinBase<TargetTableRow> {
  private final VisibleColumns columns;
  private final Map<TargetColumn, TargetText> texts = new EnumMap<>(TargetColumn.class);
  private List<Place> places = List.of();

  TargetRowSkin(TargetTableRow row, VisibleColumns columns) {
    super(row);
    this.columns = columns;
    show();
  }

  /** Shows what the row holds now, in the columns that are in sight now. */
  void show() {
    if (!places.equals(columns.placesProperty().get())) {
      arrange();
    }
    @Nullable TargetRow row = getSkinnable().getItem();
    if (row == null) {
      places.forEach(place -> text(place).show("", place));
      return;
    }
    RowValues now = row.now();
    places.forEach(place -> text(place).show(place.column().text(now), place));
  }

  private void arrange() {
    places = columns.placesProperty().get();
    List<TargetText> wanted = new ArrayList<>();
    for (Place place : places) {
      wanted.add(text(place));
    }
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
    getSkinnable().requestLayout();
  }

  private TargetText text(Place place) {
    return texts.computeIfAbsent(place.column(), TargetText::new);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    texts.values().forEach(text -> text.setY(Math.rint(height / 2)));
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return columns.totalWidth();
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    return getSkinnable().getTableView().getFixedCellSize();
  }
}
