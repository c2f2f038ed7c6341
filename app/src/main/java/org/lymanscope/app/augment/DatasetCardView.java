package org.lymanscope.app.augment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.spectrum.SpectralClass;

/** One dataset: what is in it, its redshifts, and what it was made of. */
final class DatasetCardView extends ScrollPane {
  private final VBox content = new VBox(12);
  private final HistogramView before = new HistogramView("augment.histogram.before");
  private final HBox tools = new HBox();
  private final HistogramView after = new HistogramView("augment.histogram.after");

  DatasetCardView(DatasetsViewModel model) {
    setId("dataset-card");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(Text.get("augment.dataset.card"));
    content.getStyleClass().add("lym-model-card");
    before.setOnBar((name, step) -> model.open(name, step, true));
    after.setOnBar((name, step) -> model.open(name, step, false));
    setContent(content);
    model.shownProperty().addListener((observable, was, now) -> show(now));
    show(model.shownProperty().get());
  }

  /** Makes the buttons of the commands, once all commands are known. */
  void dress(CommandControls controls, Commands commands) {
    Button save =
        controls.button(commands.get("augment.histograms"), Text.get("augment.button.histograms"));
    save.getStyleClass().add("small");
    tools.getChildren().setAll(Panels.space(), save);
  }

  private void show(Optional<DatasetContent> shown) {
    content.getChildren().clear();
    if (shown.isEmpty()) {
      content.getChildren().add(Panels.hint(Text.get("augment.dataset.none")));
      return;
    }
    DatasetContent some = shown.get();
    DatasetCard card = some.entry().card();
    Label name = new Label(card.name());
    name.setId("dataset-name");
    name.getStyleClass().add("title-3");
    List<SpectralClass> classes = List.copyOf(some.table().keySet());
    before.show(some.before(), classes);
    after.show(some.after(), classes);
    HBox charts = new HBox(8, before, after);
    HBox.setHgrow(before, Priority.ALWAYS);
    HBox.setHgrow(after, Priority.ALWAYS);
    content
        .getChildren()
        .addAll(
            new VBox(2, name, Panels.hint(card.description())),
            section("augment.dataset.composition", composition(some)),
            new VBox(2, charts, tools),
            section("augment.dataset.lineage", lineage(card)),
            section("augment.dataset.provenance", provenance(card, some)));
  }

  private static VBox section(String key, Node node) {
    return new VBox(4, Panels.heading(key), node);
  }

  private static GridPane composition(DatasetContent some) {
    GridPane grid = grid("dataset-composition");
    grid.add(Panels.muted(Text.get("augment.dataset.class")), 0, 0);
    int column = 1;
    for (Split split : Split.values()) {
      grid.add(
          Panels.muted(Text.get("augment.split." + split.name().toLowerCase(Locale.ROOT))),
          column++,
          0);
    }
    grid.add(Panels.muted(Text.get("augment.dataset.all")), column, 0);
    int row = 1;
    for (Map.Entry<SpectralClass, Map<Split, Integer>> entry : some.table().entrySet()) {
      addRow(grid, row++, entry.getKey().name(), entry.getValue());
    }
    addRow(grid, row, Text.get("augment.dataset.all"), some.composition().splits());
    return grid;
  }

  private static void addRow(GridPane grid, int row, String name, Map<Split, Integer> counts) {
    grid.add(new Label(name), 0, row);
    int column = 1;
    for (Split split : Split.values()) {
      grid.add(number(counts.getOrDefault(split, 0)), column++, row);
    }
    grid.add(number(counts.values().stream().mapToInt(count -> count).sum()), column, row);
  }

  /** Each part with its source and what was done to it; parents are named by their ids. */
  private static GridPane lineage(DatasetCard card) {
    GridPane grid = grid("dataset-lineage");
    int row = 0;
    for (DatasetCard.Sample sample : card.samples()) {
      Label augmentation =
          Panels.hint(
              sample.augmentation().equals("[]")
                  ? Text.get("augment.dataset.unchanged")
                  : sample.augmentation());
      VBox what = new VBox(1, new Label(sample.source()), augmentation);
      grid.addRow(row++, new Label(sample.name()), number(sample.rows()), what);
    }
    for (String parent : card.parents()) {
      grid.addRow(
          row++, Panels.muted(Text.get("augment.dataset.parent")), new Label(), new Label(parent));
    }
    return grid;
  }

  private static GridPane provenance(DatasetCard card, DatasetContent some) {
    GridPane grid = grid("dataset-provenance");
    int row = 0;
    fact(grid, row++, "id", card.id());
    fact(grid, row++, "made", card.createdAt() + ", " + card.program());
    fact(grid, row++, "objects", Text.count(some.composition().objects()));
    fact(grid, row++, "seed", String.valueOf(card.seed()));
    fact(
        grid,
        row++,
        "lya",
        Text.get("augment.dataset.lya.value", AugmentWords.fixed(card.lyaOffset(), 0)));
    for (Map.Entry<String, Integer> out : card.leftOut().entrySet()) {
      fact(grid, row++, "leftOut", out.getKey() + ": " + Text.count(out.getValue()));
    }
    return grid;
  }

  private static void fact(GridPane grid, int row, String key, String value) {
    Label label = new Label(value);
    label.setWrapText(true);
    grid.addRow(row, Panels.muted(Text.get("augment.dataset." + key)), label);
  }

  private static GridPane grid(String id) {
    GridPane grid = new GridPane();
    grid.setId(id);
    grid.setHgap(18);
    grid.setVgap(3);
    return grid;
  }

  private static Label number(int count) {
    Label label = Panels.number(Text.count(count));
    label.getStyleClass().add("lym-right");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
