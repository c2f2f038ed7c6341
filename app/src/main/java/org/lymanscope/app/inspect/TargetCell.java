package org.lymanscope.app.inspect;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What a column tells of a target; the table measures by it how wide a column has to be. */
final class TargetCell extends TableCell<TargetRow, TargetRow> {
  private final TargetColumn column;

  TargetCell(TargetColumn column) {
    this.column = column;
    if (column.numeric() || column == TargetColumn.ID) {
      getStyleClass().add("lym-number");
    }
  }

  @Override
  protected void updateItem(@Nullable TargetRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(row == null || empty ? null : column.text(row));
  }
}
