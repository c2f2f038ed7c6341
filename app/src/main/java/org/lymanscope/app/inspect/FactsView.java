package org.lymanscope.app.inspect;

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

  private void show() {
    grid.getChildren().clear();
    int row = 0;
    for (Map.Entry<String, String> fact : model.facts().entrySet()) {
      Label name = new Label(fact.getKey());
      name.getStyleClass().addAll("lym-muted", "text-small");
      name.setMinWidth(Label.USE_PREF_SIZE);
      TextField value = new TextField(fact.getValue());
      value.setEditable(false);
      value.setFocusTraversable(false);
      value.setAccessibleText(fact.getKey());
      value.getStyleClass().addAll("lym-fact", "lym-number");
      grid.addRow(row++, name, value);
    }
  }
}
