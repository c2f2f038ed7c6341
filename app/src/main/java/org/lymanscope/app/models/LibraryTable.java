package org.lymanscope.app.models;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.ModelCard;

/** The models of the library. */
final class LibraryTable extends VBox {
  private final ModelsViewModel model;
  private final TableView<ModelCard> table = Columns.table("model-table", "models.library");
  private boolean following;

  LibraryTable(ModelsViewModel model) {
    super(4);
    this.model = model;
    buildTable();
    VBox problems = new VBox(2);
    problems.setId("model-problems");
    getChildren().addAll(Parts.section("models.library"), table, problems);
    VBox.setVgrow(table, Priority.ALWAYS);
    model
        .problems()
        .addListener(
            (ListChangeListener<String>)
                change -> {
                  problems.getChildren().clear();
                  model.problems().stream()
                      .map(LibraryTable::problem)
                      .forEach(problems.getChildren()::add);
                });
    model.shownProperty().addListener((observable, was, now) -> follow(now));
    model
        .models()
        .addListener((ListChangeListener<ModelCard>) change -> follow(model.shownProperty().get()));
    model.choice().wantedProperty().addListener(observable -> table.refresh());
    model.choice().loadingProperty().addListener(observable -> table.refresh());
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private void buildTable() {
    TableColumn<ModelCard, String> mark = Columns.text("models.column.mark", 34, this::mark);
    mark.setCellFactory(column -> new MarkCell());
    table.getColumns().add(mark);
    table.getColumns().add(Columns.text("models.column.name", 150, ModelCard::name));
    table.getColumns().add(Columns.text("models.column.class", 56, card -> card.target().name()));
    table
        .getColumns()
        .add(Columns.text("models.column.network", 176, card -> ModelWords.summary(card.spec())));
    table
        .getColumns()
        .add(Columns.count("models.column.parameters", 92, card -> card.spec().totalCount()));
    table
        .getColumns()
        .add(
            Columns.text(
                "models.column.made",
                122,
                card -> ModelWords.day(card.provenance().madeAt(), model.zone())));
    Label empty = new Label(Text.get("models.empty"));
    empty.setId("models-empty");
    empty.setWrapText(true);
    empty.getStyleClass().add("lym-empty");
    table.setPlaceholder(empty);
    table.setItems(model.models());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null && !following) {
                model.show(now);
              }
            });
  }

  private String mark(ModelCard card) {
    return switch (model.choice().place(card.id())) {
      case 0 -> "A";
      case 1 -> "B";
      default -> "";
    };
  }

  private void follow(Shown shown) {
    following = true;
    if (shown instanceof Shown.InLibrary some) {
      table.getSelectionModel().select(some.card());
    } else {
      table.getSelectionModel().clearSelection();
    }
    following = false;
  }

  private static Label problem(String sentence) {
    Label label = Parts.sentence(sentence);
    label.getStyleClass().add("danger");
    return label;
  }

  /** A and B in the colours that the models have in the plot. */
  private static final class MarkCell extends TableCell<ModelCard, String> {
    @Override
    protected void updateItem(String mark, boolean empty) {
      super.updateItem(mark, empty);
      setText(empty ? "" : mark);
      getStyleClass().removeAll("lym-model-a-text", "lym-model-b-text", "text-bold");
      if (!empty && !mark.isEmpty()) {
        getStyleClass()
            .addAll(mark.equals("A") ? "lym-model-a-text" : "lym-model-b-text", "text-bold");
      }
    }
  }
}
