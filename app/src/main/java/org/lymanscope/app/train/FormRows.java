package org.lymanscope.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Shown;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.DatasetListing;
import org.lymanscope.engine.recipe.Shipped;

/** The rows of the form: name and control beside each other, an explanation and problems below. */
public final class FormRows {
  private static final double NAME_WIDTH = 118;

  private FormRows() {}

  /** A number or a name to type. */
  public static VBox typed(Field<?> field) {
    TextField box = new TextField();
    box.setId("train-" + field.key());
    box.textProperty().bindBidirectional(field.textProperty());
    Label problem = Parts.problem("train-" + field.key() + "-problem");
    problem.textProperty().bind(field.problemProperty());
    Label idle = Panels.hint("");
    idle.setId("train-" + field.key() + "-idle");
    idle.getStyleClass().removeAll("lym-muted");
    idle.textProperty().bind(field.idleProperty());
    idle.visibleProperty().bind(field.idleProperty().isNotEmpty());
    idle.managedProperty().bind(idle.visibleProperty());
    box.disableProperty().bind(idle.visibleProperty());
    VBox row = row(field.key(), box, idle, problem);
    Node hint = row.getChildren().get(1); // what it is for, or why it is for nothing now
    hint.visibleProperty().bind(idle.visibleProperty().not());
    hint.managedProperty().bind(hint.visibleProperty());
    return row;
  }

  /** Something to choose. */
  static <T> ComboBox<T> choice(
      String key, ObservableList<T> items, ObjectProperty<T> chosen, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>(items);
    box.setId("train-" + key);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Shown<>(words));
    box.setValue(chosen.get());
    box.valueProperty()
        .addListener(
            (observable, was, now) -> {
              if (now == null) {
                // A box forgets its value while its items are others, also where the value is among
                // them again; its list may do so after every listener of ours was told.
                box.setValue(chosen.get());
              } else if (!now.equals(chosen.get())) {
                chosen.set(now);
              }
            });
    chosen.addListener((observable, was, now) -> box.setValue(now));
    return box;
  }

  /** What a box shows of its choice, where the list says more. */
  static <T> ListCell<T> cell(Function<T, String> words) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null || empty ? "" : words.apply(item));
      }
    };
  }

  /**
   * One of the program's recipes.
   *
   * @param id of the control
   * @param chosen which it is now; empty for one of a file
   * @param choose told which is wanted
   */
  public static <S extends Shipped<?>> ComboBox<S> recipes(
      String id, S[] all, ReadOnlyObjectProperty<Optional<S>> chosen, Consumer<S> choose) {
    ComboBox<S> recipes = new ComboBox<>(FXCollections.observableArrayList(all));
    recipes.setId(id);
    recipes.setButtonCell(new RecipeCell<>(Text.get("train.recipe.other")));
    recipes.setCellFactory(list -> new RecipeCell<>(""));
    chosen.get().ifPresent(recipes::setValue);
    chosen.addListener(
        (observable, was, now) ->
            now.ifPresentOrElse(
                recipes::setValue, () -> recipes.getSelectionModel().clearSelection()));
    recipes.setOnAction(
        event ->
            Optional.ofNullable(recipes.getValue())
                .filter(one -> !chosen.get().equals(Optional.of(one)))
                .ifPresent(choose));
    return recipes;
  }

  /** The dataset to learn from; the same wherever it is chosen. */
  public static VBox dataset(String key, TrainViewModel model, Node... below) {
    ComboBox<Optional<DatasetListing.Entry>> data =
        choice(key, optional(model.datasets(), false), model.datasetProperty(), FormRows::dataset);
    return row(key, data, below);
  }

  private static String dataset(Optional<DatasetListing.Entry> entry) {
    return entry
        .map(
            some ->
                Text.get("train.dataset.entry", some.card().name(), Text.count(some.card().rows())))
        .orElse(Text.get("train.dataset.none"));
  }

  /** The same list of what may also be nothing. */
  static <T> ObservableList<Optional<T>> optional(ObservableList<T> all, boolean nothing) {
    ObservableList<Optional<T>> items = FXCollections.observableArrayList();
    Runnable fill =
        () -> {
          List<Optional<T>> next = new ArrayList<>();
          if (nothing) {
            next.add(Optional.empty());
          }
          all.forEach(one -> next.add(Optional.of(one)));
          items.setAll(next);
        };
    all.addListener((ListChangeListener<T>) change -> fill.run());
    fill.run();
    return items;
  }

  /** A row with a control of any kind. */
  public static VBox row(String key, Control control, Node... below) {
    Label name = new Label(Text.get("train.field." + key));
    name.setMinWidth(NAME_WIDTH);
    name.setPrefWidth(NAME_WIDTH);
    name.setLabelFor(control);
    control.setAccessibleText(name.getText());
    control.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(control, Priority.ALWAYS);
    Label hint = Panels.hint(Text.get("train.field." + key + ".hint"));
    VBox row = new VBox(2, Panels.row(name, control), hint);
    row.getChildren().addAll(below);
    return row;
  }
}
