package org.lymanscope.app.inspect;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One cell of the target table; it follows what is decided on its row. */
final class TargetCell extends TableCell<TargetRow, TargetRow> {
  private final TargetColumn column;
  private final InvalidationListener follow = observable -> show();
  private @Nullable TargetRow followed;

  TargetCell(TargetColumn column) {
    this.column = column;
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
    }
    followed = empty ? null : row;
    if (followed != null) {
      followed.mineProperty().addListener(follow);
    }
    show();
  }

  private void show() {
    setText(followed == null ? null : column.text(followed));
  }

  private static String styleClass(TargetColumn column) {
    return switch (column) {
      case PIPELINE_CLASS, PIPELINE_Z, ZWARN, DELTA_CHI2 -> "lym-pipeline-text";
      case STATUS, CLASS, Z, QUALITY, FLAGS, BOOKMARK -> "lym-person-text";
      default -> "lym-plain";
    };
  }
}
