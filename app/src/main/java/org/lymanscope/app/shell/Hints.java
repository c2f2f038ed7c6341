package org.lymanscope.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.text.Text;

/** Three hints for the first start, one at a time; gone for good once dismissed. */
final class Hints extends HBox {
  private static final int COUNT = 3;
  private static final String DISMISSED = "shell.hintsDismissed";

  private final LiveSettings settings;
  private final Label sentence = new Label();
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private int number = 1;

  /**
   * Creates the hints.
   *
   * @param among whether the screen that they are about is shown
   */
  Hints(LiveSettings settings, ObservableBooleanValue among) {
    super(12);
    this.settings = settings;
    setId("hints");
    getStyleClass().add("lym-hints");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(sentence, space, button("next", this::next), button("dismiss", this::end));
    wanted.set(settings.get().value(DISMISSED, "").isEmpty());
    visibleProperty().bind(Bindings.and(wanted, among));
    managedProperty().bind(visibleProperty());
    show();
  }

  private Button button(String name, Runnable action) {
    Button button = new Button(Text.get("shell.hint." + name));
    button.setId("hints-" + name);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void next() {
    if (number == COUNT) {
      end();
    } else {
      number++;
      show();
    }
  }

  private void end() {
    wanted.set(false);
    settings.update(now -> now.withValue(DISMISSED, "true"));
  }

  private void show() {
    sentence.setText(Text.get("shell.hint." + number));
  }
}
