package org.lymanscope.app.models;

import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.engine.model.NamedNetwork;

/** The architectures that have a name, to be looked at. */
final class ArchitectureTable extends VBox {
  private final TableView<NamedNetwork> table =
      Columns.table("architecture-table", "models.architectures");
  private boolean following;

  ArchitectureTable(ModelsViewModel model) {
    super(4);
    addColumns();
    table.getItems().setAll(NamedNetwork.values());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, was, now) -> {
              if (now != null && !following) {
                model.show(now);
              }
            });
    model.shownProperty().addListener((observable, was, now) -> follow(now));
    getChildren().addAll(Parts.section("models.architectures"), table);
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  private void addColumns() {
    table.getColumns().add(Columns.text("models.column.name", 140, NamedNetwork::label));
    table
        .getColumns()
        .add(
            Columns.count(
                "models.column.layers",
                64,
                network -> ModelWords.convolutions(network.spec()).layers()));
    table
        .getColumns()
        .add(
            Columns.count(
                "models.column.filters",
                64,
                network -> ModelWords.convolutions(network.spec()).filters()));
    table
        .getColumns()
        .add(Columns.right("models.column.boxes", 60, network -> ModelWords.boxes(network.spec())));
    table
        .getColumns()
        .add(
            Columns.count(
                "models.column.channels", 84, network -> network.spec().channels().size()));
    table
        .getColumns()
        .add(
            Columns.count("models.column.parameters", 112, network -> network.spec().totalCount()));
  }

  private void follow(Shown shown) {
    following = true;
    if (shown instanceof Shown.Architecture some) {
      table.getSelectionModel().select(some.network());
    } else {
      table.getSelectionModel().clearSelection();
    }
    following = false;
  }
}
