package org.lymanscope.app.plot;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import org.lymanscope.app.text.Text;

/** The row of numbers for the place under the mouse; every number keeps its place. */
final class ReadoutBar extends HBox {
  private final List<Entry> entries =
      List.of(
          new Entry("plot.readout.wavelength", 64, Readout::wavelength),
          new Entry("plot.readout.rest", 64, Readout::rest),
          new Entry("plot.readout.flux", 72, Readout::flux),
          new Entry("plot.readout.sigma", 72, Readout::sigma),
          new Entry("plot.readout.snr", 56, Readout::snr),
          new Entry("plot.readout.mask", 72, Readout::mask));

  ReadoutBar() {
    super(4);
    setId("plot-readout");
    setPadding(new Insets(0, 12, 0, 12));
    setAlignment(Pos.CENTER_LEFT);
    for (Entry entry : entries) {
      getChildren().addAll(entry.name, entry.value);
    }
    empty();
  }

  void show(Readout readout) {
    entries.forEach(entry -> entry.show(entry.part.apply(readout)));
  }

  void empty() {
    entries.forEach(entry -> entry.show(""));
  }

  void setColors(Color name, Color value) {
    for (Entry entry : entries) {
      entry.name.setTextFill(name);
      entry.value.setTextFill(value);
    }
  }

  /** One named number. */
  private static final class Entry {
    private final Label name;
    private final Label value = new Label();
    private final Function<Readout, String> part;

    Entry(String key, double width, Function<Readout, String> part) {
      this.part = part;
      name = new Label(Text.get(key));
      name.setMinWidth(USE_PREF_SIZE);
      value.setMinWidth(width);
      value.setPrefWidth(width);
      value.setAlignment(Pos.CENTER_RIGHT);
      HBox.setMargin(value, new Insets(0, 12, 0, 0));
    }

    void show(String text) {
      value.setText(text);
      boolean blank = text.isEmpty() && name.getText().equals(Text.get("plot.readout.mask"));
      name.setVisible(!blank);
    }
  }
}
