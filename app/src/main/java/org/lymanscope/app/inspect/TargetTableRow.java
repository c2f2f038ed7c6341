package org.lymanscope.app.inspect;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A row of the target table; it flashes when a verdict on its target was recorded. */
final class TargetTableRow extends TableRow<TargetRow> {
  private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
  private static final Duration FLASH = Duration.millis(700);

  private final VisibleColumns columns;
  private boolean exchanging;
  private final PauseTransition flash = new PauseTransition(FLASH);
  private final InvalidationListener record = observable -> recorded();
  // Weakly: the table throws rows away, and what all rows share must not hold them.
  private final InvalidationListener show = observable -> show();
  private final WeakInvalidationListener showWeakly = new WeakInvalidationListener(show);

  /**
   * Creates an empty row.
   *
   * @param columns those in sight
   * @param shared what changes the values of all rows
   */
  TargetTableRow(VisibleColumns columns, Observable... shared) {
    this.columns = columns;
    flash.setOnFinished(event -> pseudoClassStateChanged(DECIDED, false));
    itemProperty().addListener((observable, was, now) -> follow(was, now));
    columns.placesProperty().addListener(showWeakly);
    Stream.of(shared).forEach(cause -> cause.addListener(showWeakly));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new TargetRowSkin(this, columns);
  }

  /** A reader of the screen gets the row as a whole: its columns are no controls. */
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> spoken();
      case CELL_AT_ROW_COLUMN -> this;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private String spoken() {
    TargetRow row = getItem();
    if (row == null) {
      return "";
    }
    RowValues now = row.now();
    return columns.placesProperty().get().stream()
        .map(place -> place.column().title() + " " + place.column().text(now))
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  private void pressed(MouseEvent event) {
    if (!isEmpty() && event.getButton() != MouseButton.MIDDLE) {
      getTableView().getSelectionModel().clearAndSelect(getIndex());
    }
  }

  /**
   * Another target in the same row changes no place and no size, and its cells take its values by
   * themselves. A layout would have the style of the row and of all its cells worked out anew, and
   * so would a moment without a target, which the table gives each row when their number changes:
   * that is what a table costs most.
   */
  @Override
  public void updateIndex(int index) {
    if (index < 0) {
      return;
    }
    exchanging = true;
    super.updateIndex(index);
    exchanging = false;
  }

  @Override
  public void requestLayout() {
    if (!exchanging) {
      super.requestLayout();
    }
  }

  private void follow(@Nullable TargetRow was, @Nullable TargetRow now) {
    if (was != null) {
      was.mineProperty().removeListener(record);
    }
    flash.stop();
    pseudoClassStateChanged(DECIDED, false);
    if (now != null) {
      now.mineProperty().addListener(record);
    }
    show();
  }

  private void show() {
    if (getSkin() instanceof TargetRowSkin skin) {
      skin.show();
    }
  }

  private void recorded() {
    show();
    TargetRow row = getItem();
    if (row != null && row.answered()) {
      pseudoClassStateChanged(DECIDED, true);
      flash.playFromStart();
    }
  }
}
