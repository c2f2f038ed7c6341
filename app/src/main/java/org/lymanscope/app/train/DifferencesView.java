package org.lymanscope.app.train;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** What differs between the trainings that are compared: a row for each key, a column for each. */
final class DifferencesView extends VBox {
  private static final double HEIGHT = 190;

  private final RunsViewModel model;
  private final GridPane grid = new GridPane();

  DifferencesView(RunsViewModel model) {
    super(4);
    this.model = model;
    setId("train-differences");
    grid.setHgap(18);
    grid.setVgap(2);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setId("train-differences-scroll");
    scroll.setAccessibleText(Text.get("train.different"));
    scroll.setPrefHeight(HEIGHT);
    scroll.setFitToWidth(true);
    getChildren().addAll(Panels.heading("train.different"), scroll);
    model.differencesProperty().addListener(observable -> show());
    model.shownProperty().addListener(observable -> show());
    show();
  }

  private void show() {
    List<RunEntry> runs = model.shownProperty().get();
    List<Differences.Row> rows = model.differencesProperty().get().rows();
    Panels.showWhen(this, runs.size() > 1);
    grid.getChildren().clear();
    if (rows.isEmpty() || rows.get(0).values().size() != runs.size()) {
      return; // those of another choice; the right ones come soon
    }
    for (int i = 0; i < runs.size(); i++) {
      Label name = new Label((i + 1) + " " + runs.get(i).name());
      name.getStyleClass().add("text-bold");
      grid.add(name, i + 1, 0);
    }
    int row = 1;
    for (Differences.Row one : rows) {
      Label what = Panels.muted(one.what());
      what.setMinWidth(USE_PREF_SIZE);
      grid.add(what, 0, row);
      for (int i = 0; i < one.values().size(); i++) {
        Label value = new Label(one.values().get(i));
        value.setWrapText(true);
        grid.add(value, i + 1, row);
      }
      row++;
    }
  }
}
