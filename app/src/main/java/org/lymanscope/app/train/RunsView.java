package org.lymanscope.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.run.RunMetrics;

/** The trainings of the project as a table; two or more can be chosen to be compared. */
final class RunsView extends VBox {
  private final RunsViewModel model;
  private final TableView<RunEntry> table = new TableView<>();
  private final SortedList<RunEntry> sorted;
  private boolean following;

  RunsView(RunsViewModel model) {
    super(6);
    this.model = model;
    setId("train-runs");
    getStyleClass().add("lym-augment-side");
    sorted = new SortedList<>(model.entries());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    buildTable();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, Panels.hint(Text.get("train.runs.hint")));
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunEntry>) change -> select());
    model.shownProperty().addListener((observable, was, now) -> follow());
    sorted.addListener((ListChangeListener<RunEntry>) change -> follow());
    follow();
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private void buildTable() {
    table.setId("run-table");
    table.setAccessibleText(Text.get("train.runs"));
    table.getStyleClass().addAll("dense", "bordered");
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    List<TableColumn<RunEntry, ?>> columns =
        List.of(
            Parts.text("train.column.name", 130, RunEntry::name),
            Parts.text("train.column.state", 96, run -> RunWords.state(run.status())),
            Parts.number(
                "train.column.score",
                74,
                run -> run.best(RunMetrics.SCORE),
                value -> TrainWords.fixed(value, 3)),
            Parts.number(
                "train.column.loss",
                84,
                run -> run.best(RunMetrics.VALIDATION + RunMetrics.LOSS),
                value -> TrainWords.fixed(value, 4)),
            Parts.number(
                "train.column.epochs",
                80,
                run -> (double) run.run().record().epochs(),
                value -> TrainWords.fixed(value, 0)),
            Parts.number(
                "train.column.time", 76, run -> run.run().record().seconds(), TrainWords::time),
            Parts.text("train.column.dataset", 100, run -> run.run().record().data().name()),
            Parts.text(
                "train.column.begun",
                140,
                run -> TrainWords.minute(run.run().record().startedAt(), model.zone())));
    table.getColumns().setAll(columns);
    Label empty = Panels.hint(Text.get("train.runs.empty"));
    empty.setId("runs-empty");
    empty.getStyleClass().add("lym-empty");
    table.setPlaceholder(empty);
    table.setItems(sorted);
  }

  private void select() {
    if (!following) {
      List<UUID> ids =
          new ArrayList<>(table.getSelectionModel().getSelectedItems())
              .stream()
                  .filter(Objects::nonNull) // while rows are being replaced
                  .map(RunEntry::id)
                  .toList();
      if (!ids.isEmpty()) {
        following = true; // the table is in the midst of its change, and right already
        model.select(ids);
        following = false;
      }
    }
  }

  private void follow() {
    if (following) {
      return;
    }
    List<UUID> wanted = model.shownProperty().get().stream().map(RunEntry::id).toList();
    following = true;
    table.getSelectionModel().clearSelection();
    for (int i = 0; i < sorted.size(); i++) {
      if (wanted.contains(sorted.get(i).id())) {
        table.getSelectionModel().select(i);
      }
    }
    following = false;
  }
}
