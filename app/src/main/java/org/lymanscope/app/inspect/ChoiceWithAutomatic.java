package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.text.Text;

/** A box to choose one of some things, or "automatic", which tells what that is now. */
final class ChoiceWithAutomatic<T> extends ComboBox<Optional<T>> {
  private final Function<T, String> name;
  private final ObservableValue<Optional<T>> inUse;

  /**
   * Creates a box.
   *
   * @param title key of its name for people
   * @param chosen what the person chose; empty for automatic
   * @param inUse what is used
   * @param name how a thing is called
   */
  ChoiceWithAutomatic(
      String title,
      ObservableList<T> things,
      ObjectProperty<Optional<T>> chosen,
      ObservableValue<Optional<T>> inUse,
      Function<T, String> name) {
    this.name = name;
    this.inUse = inUse;
    setAccessibleText(Text.get(title));
    setTooltip(new Tooltip(Text.get(title + ".hint")));
    setCellFactory(any -> new Cell(false));
    Cell closed = new Cell(true);
    setButtonCell(closed);
    getItems().add(Optional.empty());
    things.forEach(thing -> getItems().add(Optional.of(thing)));
    things.addListener((ListChangeListener<T>) this::offer);
    valueProperty().bindBidirectional(chosen);
    inUse.addListener((observable, was, now) -> closed.updateItem(getValue(), false));
  }

  /** Only what changed: a box whose items are all exchanged has no value for a moment. */
  private void offer(ListChangeListener.Change<? extends T> change) {
    while (change.next()) {
      int from = change.getFrom() + 1; // behind "automatic"
      getItems().remove(from, from + change.getRemovedSize());
      List<Optional<T>> added = new ArrayList<>();
      change.getAddedSubList().forEach(thing -> added.add(Optional.of(thing)));
      getItems().addAll(from, added);
    }
  }

  private final class Cell extends ListCell<Optional<T>> {
    private final boolean shut;

    Cell(boolean shut) {
      this.shut = shut;
    }

    @Override
    @SuppressWarnings("NullableOptional") // JavaFX empties cells by null
    protected void updateItem(@Nullable Optional<T> thing, boolean empty) {
      super.updateItem(thing, empty);
      setText(empty || thing == null ? "" : thing.map(name).orElseGet(this::automatic));
    }

    private String automatic() {
      String now = inUse.getValue().map(name).orElse("");
      return shut && !now.isEmpty()
          ? Text.get("inspect.automatic.now", now)
          : Text.get("inspect.automatic");
    }
  }
}
