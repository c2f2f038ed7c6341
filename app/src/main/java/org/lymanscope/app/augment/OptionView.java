package org.lymanscope.app.augment;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.spectrum.SpectralLine;

/** A choice as a box, with what it means below. */
final class OptionView extends VBox {
  /**
   * Creates the view.
   *
   * @param key of the texts of its step
   * @param id of the step's controls
   */
  OptionView(Option option, String key, String id) {
    super(1);
    String title = Text.get("augment." + key + "." + option.name());
    ComboBox<String> box = new ComboBox<>();
    Parts.name(box, id + "-" + option.name(), title);
    box.getItems().setAll(option.words());
    box.setConverter(new Words(key, option));
    box.valueProperty().bindBidirectional(option.chosen());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    Label label = new Label(title);
    label.setMinWidth(104);
    label.setLabelFor(box);
    Label hint = Panels.hint("");
    Runnable tell = () -> hint.setText(hint(key, option));
    option.chosen().addListener(observable -> tell.run());
    tell.run();
    getChildren().addAll(Panels.row(label, box), hint);
  }

  private static String hint(String key, Option option) {
    String base = "augment." + key + "." + option.name();
    String own = base + "." + option.chosen().get() + ".hint";
    return Text.get(Text.has(own) ? own : base + ".hint");
  }

  /** The words as people say them; lines by their own names. */
  private static final class Words extends StringConverter<String> {
    private final String key;
    private final Option option;

    Words(String key, Option option) {
      this.key = key;
      this.option = option;
    }

    @Override
    public String toString(String word) {
      if (word == null) {
        return "";
      }
      return option.name().equals("line")
          ? StepKind.line(word).map(SpectralLine::label).orElse(word)
          : Text.get("augment." + key + "." + option.name() + "." + word);
    }

    @Override
    public String fromString(String text) {
      return text;
    }
  }
}
