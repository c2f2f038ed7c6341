package org.lymanscope.app.augment;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Shown;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.build.ShippedDataset;

/** The datasets: the list and builds on the left, one of them on the right. */
final class DatasetsView extends SplitPane {
  private static final double SIDE_WIDTH = 440;

  private final DatasetsViewModel model;
  private final TableView<DatasetEntry> table = new TableView<>();
  private final FlowPane buttons = new FlowPane(6, 6);
  private final DatasetCardView card;
  private final Label estimate = Panels.hint("");
  private final Label problem = new Label();

  DatasetsView(DatasetsViewModel model) {
    this.model = model;
    card = new DatasetCardView(model);
    setId("datasets");
    buildTable();
    estimate.setId("dataset-estimate");
    problem.setId("dataset-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.getStyleClass().addAll("danger", "lym-failure");
    VBox side =
        new VBox(
            8,
            Panels.heading("augment.datasets"),
            table,
            Panels.heading("augment.build"),
            Panels.hint(Text.get("augment.build.hint")),
            recipes(),
            buttons,
            estimate,
            problem);
    VBox.setVgrow(table, Priority.ALWAYS);
    side.getStyleClass().add("lym-augment-side");
    side.setMinWidth(340);
    side.setPrefWidth(SIDE_WIDTH);
    side.setMaxWidth(SIDE_WIDTH);
    SplitPane.setResizableWithParent(side, false);
    getItems().addAll(side, card);
    model.estimateProperty().addListener(observable -> showEstimate());
    model.problemProperty().addListener(observable -> showProblem());
    showProblem();
  }

  /** Makes the buttons of the commands, once all commands are known. */
  void dress(CommandControls controls, Commands commands) {
    Button labels =
        controls.button(commands.get("augment.labels"), Text.get("augment.button.labels"));
    labels.getStyleClass().add("accent");
    buttons
        .getChildren()
        .setAll(
            controls.button(commands.get("augment.recipe.open"), Text.get("augment.button.recipe")),
            controls.button(commands.get("augment.build"), Text.get("augment.button.build")),
            labels,
            controls.button(commands.get("augment.mixed"), Text.get("augment.button.mixed")));
    card.dress(controls, commands);
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private void buildTable() {
    table.setId("dataset-table");
    table.setAccessibleText(Text.get("augment.datasets"));
    table.getStyleClass().addAll("dense", "bordered");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.getColumns().add(column("name", 134, entry -> entry.card().name()));
    TableColumn<DatasetEntry, String> rows =
        column("rows", 82, entry -> Text.count(entry.card().rows()));
    rows.getStyleClass().add("lym-right");
    table.getColumns().add(rows);
    table
        .getColumns()
        .add(column("role", 82, entry -> Text.get("augment.role." + entry.card().role().name())));
    table
        .getColumns()
        .add(column("made", 112, entry -> entry.card().createdAt().toString().substring(0, 10)));
    Label empty = Panels.hint(Text.get("augment.datasets.empty"));
    empty.getStyleClass().add("lym-empty");
    table.setPlaceholder(empty);
    table.setItems(model.entries());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null) {
                model.show(now);
              }
            });
    model
        .shownProperty()
        .addListener(
            (observable, was, now) ->
                now.ifPresent(some -> table.getSelectionModel().select(some.entry())));
  }

  private static TableColumn<DatasetEntry, String> column(
      String key, double width, Function<DatasetEntry, String> text) {
    TableColumn<DatasetEntry, String> column =
        new TableColumn<>(Text.get("augment.datasets." + key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  private ComboBox<ShippedDataset> recipes() {
    ComboBox<ShippedDataset> box = new ComboBox<>();
    Parts.name(box, "dataset-recipes", Text.get("augment.shipped"));
    box.setPromptText(Text.get("augment.shipped"));
    box.getItems().setAll(model.shipped());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Shown<>(one -> one.label() + ": " + one.description()));
    box.setButtonCell(new NameCell(box.getPromptText()));
    model.shippedProperty().addListener((observable, was, now) -> box.setValue(now.orElse(null)));
    box.valueProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null) {
                model.choose(now);
              }
            });
    return box;
  }

  /** The name alone: the sentence that the list has beside it is wider than the box. */
  private static final class NameCell extends ListCell<ShippedDataset> {
    private final String prompt;

    NameCell(String prompt) {
      this.prompt = prompt;
      setText(prompt);
    }

    @Override
    protected void updateItem(@Nullable ShippedDataset item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? prompt : item.label());
    }
  }

  private void showEstimate() {
    estimate.setText(model.estimateProperty().get().map(DatasetsView::words).orElse(""));
  }

  private static String words(Estimate some) {
    String samples =
        some.samples().entrySet().stream()
            .map(entry -> entry.getKey() + " " + Text.count(entry.getValue()))
            .collect(Collectors.joining(", "));
    return Text.get(
        "augment.estimate",
        some.name(),
        Text.count(some.rows()),
        AugmentWords.size(some.bytes()),
        AugmentWords.time(some.seconds()),
        samples);
  }

  private void showProblem() {
    problem.setText(model.problemProperty().get().orElse(""));
    Panels.showWhen(problem, model.problemProperty().get().isPresent());
  }
}
