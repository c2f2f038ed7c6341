package org.lymanscope.app.inspect;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One cell of the target table; it follows what is decided on its row. */
final class TargetCell extends TableCell<TargetRow, TargetRow> {
  private static final String MODEL = "lym-model-a-text";

  private final TargetColumn column;
  private final InvalidationListener follow = observable -> show();
  // All rows share what models said, so that it must not hold cells that the table threw away.
  private final InvalidationListener loosely = new WeakInvalidationListener(follow);
  private @Nullable TargetRow followed;

  TargetCell(TargetColumn column) {
    this.column = column;
    // The row gives it place and size, which never depend on its text.
    setManaged(false);
    setAlignment(column.numeric() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    getStyleClass().add(styleClass(column));
    if (column.numeric() || column == TargetColumn.ID) {
      getStyleClass().add("lym-number");
    }
  }

  @Override
  protected void updateItem(@Nullable TargetRow row, boolean empty) {
    super.updateItem(row, empty);
    if (followed != null) {
      followed.mineProperty().removeListener(follow);
      followed.modelRevisionProperty().removeListener(loosely);
    }
    followed = empty ? null : row;
    if (followed != null) {
      followed.mineProperty().addListener(follow);
      if (styleClass(column).equals(MODEL)) {
        followed.modelRevisionProperty().addListener(loosely);
      }
    }
    show();
  }

  private void show() {
    setText(followed == null ? null : column.text(followed));
  }

  private static String styleClass(TargetColumn column) {
    return switch (column) {
      case PIPELINE_CLASS, PIPELINE_Z, ZWARN, DELTA_CHI2 -> "lym-pipeline-text";
      case MODEL_CLASS, MODEL_Z, CONFIDENCE, DISAGREEMENT, UNCERTAINTY -> MODEL;
      case STATUS, CLASS, Z, QUALITY, FLAGS, BOOKMARK -> "lym-person-text";
      default -> "lym-plain";
    };
  }
}
