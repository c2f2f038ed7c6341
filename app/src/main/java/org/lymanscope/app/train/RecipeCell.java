package org.lymanscope.app.train;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.recipe.Shipped;

/**
 * A recipe of the program in a list: its name, and what it is where there is room.
 *
 * @param <S> what it is for
 */
final class RecipeCell<S extends Shipped<?>> extends ListCell<S> {
  private final String otherwise;

  /**
   * Creates a cell.
   *
   * @param otherwise what it says if it holds none; empty for a cell of the list
   */
  RecipeCell(String otherwise) {
    this.otherwise = otherwise;
    setText(otherwise);
  }

  @Override
  protected void updateItem(@Nullable S item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setText(otherwise);
    } else {
      setText(otherwise.isEmpty() ? item.label() + ": " + item.description() : item.label());
    }
  }
}
