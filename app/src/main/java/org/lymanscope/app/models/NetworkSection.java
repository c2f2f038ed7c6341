package org.lymanscope.app.models;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.NetworkLayer;
import org.lymanscope.engine.model.NetworkSpec;

/** A network layer by layer, what it is fed, and the lines it looks for. */
final class NetworkSection extends VBox {
  NetworkSection(NetworkSpec spec) {
    super(14);
    getChildren()
        .addAll(
            Parts.section(
                "models.input",
                Parts.sentence(
                    Text.get(
                        "models.input.sentence",
                        ModelWords.grid(spec.grid()),
                        ModelWords.channels(spec.channels())))),
            Parts.section(
                "models.layers", layers(spec), Parts.muted(ModelWords.aboutConvolutions(spec))));
    List<LineHead> lines = ModelWords.lines(spec);
    if (!lines.isEmpty()) {
      getChildren().add(Parts.section("models.lines", lines(lines)));
    }
  }

  private static GridPane layers(NetworkSpec spec) {
    GridPane grid = new GridPane();
    grid.setId("model-layers");
    grid.getStyleClass().add("lym-layers");
    grid.setMaxWidth(Parts.READABLE_WIDTH);
    grid.setHgap(16);
    grid.setVgap(3);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints hints = new ColumnConstraints();
    hints.setHgrow(Priority.ALWAYS);
    hints.setFillWidth(true);
    grid.getColumnConstraints().addAll(names, hints, right(), right());
    String[] titles = {"layer", "does", "output", "parameters"};
    for (int column = 0; column < titles.length; column++) {
      grid.add(Panels.muted(Text.get("models.layer." + titles[column])), column, 0);
    }
    int row = 1;
    for (NetworkLayer layer : NetworkLayer.of(spec)) {
      Label name = new Label(ModelWords.layer(layer));
      grid.addRow(
          row++,
          name,
          Parts.muted(ModelWords.explain(layer, spec)),
          number(ModelWords.output(layer)),
          number(Text.count(layer.parameters())));
    }
    Label total = new Label(Text.get("models.layer.total"));
    Label count = number(Text.count(spec.totalCount()));
    count.setId("model-parameters");
    count.getStyleClass().add("text-bold");
    total.getStyleClass().add("text-bold");
    String trainable = Text.get("models.layer.trainable", Text.count(spec.trainableCount()));
    grid.addRow(row, total, Parts.muted(trainable), new Label(), count);
    return grid;
  }

  private static ColumnConstraints right() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  private static Label number(String text) {
    Label label = Panels.number(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static FlowPane lines(List<LineHead> heads) {
    FlowPane flow = new FlowPane(8, 6);
    flow.setId("model-lines");
    for (LineHead head : heads) {
      Label chip = new Label(ModelWords.line(head) + "  " + ModelWords.wavelength(head));
      chip.getStyleClass().add("lym-chip");
      chip.setTooltip(new Tooltip(hint(head)));
      flow.getChildren().add(chip);
    }
    return flow;
  }

  private static String hint(LineHead head) {
    return Text.get(
        head.counts() ? "models.line.counts" : "models.line.countsNot",
        head.line().label(),
        ModelWords.wavelength(head));
  }
}
