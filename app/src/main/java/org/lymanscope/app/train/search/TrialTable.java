package org.lymanscope.app.train.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.trials.TrialColours;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.train.Parts;
import org.lymanscope.app.train.TrainWords;
import org.lymanscope.engine.search.space.Dimension;

/**
 * The trials that are meant, with a column for each setting; the mouse and the choice are shared.
 */
final class TrialTable extends TableView<TrialRow> {
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("pointed");
  private static final double LEAST_SETTING = 66;
  private static final double FONT_SIZE = 13;
  private static final double BESIDE_TEXT = 26;

  private final TrialsViewModel model;
  private final ObservableBooleanValue dark;
  private final SortedList<TrialRow> sorted;
  private Optional<UUID> search = Optional.empty();
  private boolean following;

  TrialTable(TrialsViewModel model, ObservableBooleanValue dark) {
    this.model = model;
    this.dark = dark;
    setId("trial-table");
    setAccessibleText(Text.get("search.trials"));
    getStyleClass().addAll("dense", "bordered");
    setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    sorted = new SortedList<>(model.kept());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setRowFactory(table -> new Row(model));
    Label empty = Panels.hint(Text.get("search.trials.empty"));
    empty.getStyleClass().add("lym-empty");
    setPlaceholder(empty);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null && !following) {
                following = true;
                model.chosenProperty().set(now.number());
                following = false;
              }
            });
    model.chosenProperty().addListener(observable -> follow());
    sorted.addListener((ListChangeListener<TrialRow>) change -> follow());
    dark.addListener(observable -> refresh());
    model.searches().shownProperty().addListener((observable, was, now) -> take(now));
    take(model.searches().shownProperty().get());
  }

  /** A row that tells which trial the mouse is on, and shows where it is in the chart. */
  private static final class Row extends TableRow<TrialRow> {
    private final TrialsViewModel model;

    Row(TrialsViewModel model) {
      this.model = model;
      setOnMouseEntered(
          event -> model.hoveredProperty().set(getItem() == null ? 0 : getItem().number()));
      setOnMouseExited(event -> model.hoveredProperty().set(0));
      model.hoveredProperty().addListener(observable -> mark());
    }

    @Override
    protected void updateItem(TrialRow item, boolean empty) {
      super.updateItem(item, empty);
      mark();
    }

    private void mark() {
      boolean here = getItem() != null && getItem().number() == model.hoveredProperty().get();
      pseudoClassStateChanged(HOVERED, here);
    }
  }

  private void take(Optional<SearchEntry> now) {
    Optional<UUID> id = now.map(SearchEntry::id);
    if (!id.equals(search)) {
      search = id;
      getSortOrder().clear();
      getColumns().clear();
      now.ifPresent(this::buildColumns);
    }
  }

  private void buildColumns(SearchEntry entry) {
    getColumns()
        .addAll(
            List.of(
                Parts.number(
                    "search.column.number",
                    40,
                    row -> (double) row.number(),
                    value -> TrainWords.fixed(value, 0)),
                Parts.text("train.column.state", 92, SearchWords::state),
                resultColumn(entry)));
    List<Dimension> dimensions = entry.recipe().space().dimensions();
    for (int i = 0; i < dimensions.size(); i++) {
      getColumns().add(settingColumn(dimensions.get(i), i));
    }
    getColumns()
        .addAll(
            List.of(
                Parts.number(
                    "train.column.epochs",
                    72,
                    row -> (double) row.trial().values().size(),
                    value -> TrainWords.fixed(value, 0)),
                Parts.number(
                    "train.column.time", 62, row -> row.trial().seconds(), TrainWords::time),
                Parts.text("search.column.reason", 360, row -> row.trial().reason())));
  }

  /** With the colour of the trial's line beside the number. */
  private TableColumn<TrialRow, Double> resultColumn(SearchEntry entry) {
    TableColumn<TrialRow, Double> column =
        Parts.number("search.column.best", 84, TrialRow::result, SearchWords::result);
    column.setText(entry.result());
    column.setCellFactory(
        any ->
            new TableCell<>() {
              private final Region swatch = new Region();

              {
                swatch.getStyleClass().add("lym-trial-swatch");
              }

              @Override
              protected void updateItem(Double number, boolean empty) {
                super.updateItem(number, empty);
                TrialRow row = empty ? null : getTableRow().getItem();
                setText(empty || number == null ? "" : SearchWords.result(number));
                setGraphic(row == null || !Double.isFinite(row.result()) ? null : swatch);
                if (row != null && row.rank() >= 0) {
                  String colour = TrialColours.of(dark.get(), row.rank(), model.count());
                  swatch.setStyle("-fx-background-color: " + colour);
                }
              }
            });
    return column;
  }

  private static TableColumn<TrialRow, Double> settingColumn(Dimension dimension, int place) {
    TableColumn<TrialRow, Double> column =
        Parts.number(
            "search.column.setting",
            width(dimension),
            row -> row.value(place),
            value -> Double.isNaN(value) ? "–" : dimension.text(value));
    column.setText(dimension.name());
    return column;
  }

  /** Of its name and its words. */
  private static double width(Dimension dimension) {
    List<String> words = dimension instanceof Dimension.Choice choice ? choice.words() : List.of();
    double name = width(dimension.name(), FontWeight.BOLD);
    double widest =
        words.stream().mapToDouble(word -> width(word, FontWeight.NORMAL)).reduce(name, Math::max);
    return Math.max(LEAST_SETTING, widest + BESIDE_TEXT);
  }

  private static double width(String word, FontWeight weight) {
    javafx.scene.text.Text text = new javafx.scene.text.Text(word);
    text.setFont(Font.font(Font.getDefault().getFamily(), weight, FONT_SIZE));
    return text.getLayoutBounds().getWidth();
  }

  private void follow() {
    if (following) {
      return;
    }
    following = true;
    getSelectionModel().clearSelection();
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).number() == model.chosenProperty().get()) {
        getSelectionModel().select(i);
        scrollTo(Math.max(0, i - 2));
      }
    }
    following = false;
  }
}
