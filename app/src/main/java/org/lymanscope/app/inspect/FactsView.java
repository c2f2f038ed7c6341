package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;

/** What is known of the target, to be read and copied. */
final class FactsView extends VBox {
  private final GridPane grid = new GridPane();
  private final InspectViewModel model;
  private final List<Row> rows = new ArrayList<>();

  FactsView(InspectViewModel model) {
    super(4);
    this.model = model;
    setId("facts");
    getStyleClass().add("lym-panel");
    grid.setHgap(8);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(new ColumnConstraints(), value);
    getChildren().addAll(Panels.heading("inspect.facts"), grid);
    model.shownProperty().addListener(observable -> show());
    show();
  }

  /** Fields are dear to make, and the next target has most often the same ones. */
  private void show() {
    int used = 0;
    for (Map.Entry<String, String> fact : model.facts().entrySet()) {
      if (used == rows.size()) {
        add();
      }
      rows.get(used++).show(fact.getKey(), fact.getValue());
    }
    for (int i = 0; i < rows.size(); i++) {
      Panels.showWhen(rows.get(i).name(), i < used);
      Panels.showWhen(rows.get(i).value(), i < used);
    }
  }

  private void add() {
    Label name = new Label();
    name.getStyleClass().addAll("lym-muted", "text-small");
    name.setMinWidth(Label.USE_PREF_SIZE);
    TextField value = new TextField();
    value.setEditable(false);
    value.setFocusTraversable(false);
    value.getStyleClass().addAll("lym-fact", "lym-number");
    grid.addRow(rows.size(), name, value);
    rows.add(new Row(name, value));
  }

  private record Row(Label name, TextField value) {
    void show(String fact, String text) {
      name.setText(fact);
      value.setAccessibleText(fact);
      if (!value.getText().equals(text)) {
        value.setText(text);
      }
    }
  }
}
