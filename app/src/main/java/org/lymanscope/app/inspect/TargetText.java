package org.lymanscope.app.inspect;

import javafx.geometry.VPos;
import javafx.scene.text.Text;
import org.lymanscope.app.inspect.VisibleColumns.Place;

/** What one column tells of a target; shortened where the column is too narrow. */
final class TargetText extends Text {
  private static final double PADDING = 5;

  private final boolean right;
  private Place place;
  private String whole = "";

  TargetText(TargetColumn column) {
    right = column.numeric();
    place = new Place(column, 0, 0);
    setManaged(false); // so that another text does not lay out the row anew
    setMouseTransparent(true);
    setTextOrigin(VPos.CENTER);
    getStyleClass().addAll("lym-target-text", column.styleClass());
    if (column.numeric() || column == TargetColumn.ID) {
      getStyleClass().add("lym-number");
    }
    fontProperty().addListener(observable -> fit());
  }

  void show(String next, Place where) {
    if (!next.equals(whole) || !where.equals(place)) {
      whole = next;
      place = where;
      fit();
    }
  }

  private void fit() {
    setText(whole);
    double room = place.width() - 2 * PADDING;
    double width = width();
    if (width > room && !whole.isEmpty()) {
      int kept = Math.max(0, (int) (whole.length() * room / width) - 1);
      setText(whole.substring(0, kept) + "…");
      width = width();
    }
    double free = right ? Math.max(0, room - width) : 0;
    setX(Math.rint(place.left() + PADDING + free));
  }

  private double width() {
    return whole.isEmpty() ? 0 : getLayoutBounds().getWidth();
  }
}
