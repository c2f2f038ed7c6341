package org.lymanscope.app.augment;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** A dial as a slider and a field, with what it means below. */
final class DialView extends VBox {
  private final Dial dial;
  private final Slider slider;
  private final TextField field = new TextField();
  private boolean following;

  /**
   * Creates the view.
   *
   * @param key of the texts of its step
   * @param id of the step's controls
   */
  DialView(Dial dial, String key, String id) {
    super(1);
    this.dial = dial;
    String name = dial.scale().name();
    String title = Text.get("augment." + key + "." + name);
    slider = new Slider(0, 1, dial.scale().part(dial.value()));
    Parts.name(slider, id + "-" + name, title);
    slider.valueProperty().addListener((observable, was, now) -> moved(now.doubleValue()));
    slider.setBlockIncrement(blockIncrement(dial.scale()));
    HBox.setHgrow(slider, Priority.ALWAYS);
    Parts.name(field, id + "-" + name + "-field", title);
    field.getStyleClass().addAll("lym-number", "lym-dial-field");
    field.setPrefColumnCount(5);
    field.setMinWidth(68);
    field.setMaxWidth(68);
    field.setOnAction(event -> typed());
    field.focusedProperty().addListener((observable, was, now) -> typedUnless(now));
    Label label = new Label(title);
    label.setMinWidth(104);
    label.setLabelFor(slider);
    getChildren()
        .addAll(
            Panels.row(label, slider, field),
            Panels.hint(Text.get("augment." + key + "." + name + ".hint")));
    dial.valueProperty().addListener((observable, was, now) -> follow());
    follow();
  }

  private static double blockIncrement(Dial.Scale scale) {
    return scale.logarithmic()
        ? 0.02
        : Math.max(0.01, Math.pow(10, -scale.decimals()) / (scale.most() - scale.least()));
  }

  private void moved(double part) {
    if (!following) {
      dial.set(dial.scale().at(part));
    }
  }

  private void typedUnless(boolean focused) {
    if (!focused) {
      typed();
    }
  }

  private void typed() {
    try {
      dial.set(Double.parseDouble(field.getText().strip().replace(',', '.').replace('−', '-')));
    } catch (NumberFormatException e) {
      follow(); // what is no number is forgotten
    }
    follow();
  }

  private void follow() {
    following = true; // the slider's own place may lie between two values of the dial
    if (!slider.isValueChanging()) {
      slider.setValue(dial.scale().part(dial.value()));
    }
    field.setText(
        String.format(Locale.ROOT, "%." + dial.scale().decimals() + "f", dial.value())
            .replace('-', '−'));
    following = false;
  }
}
