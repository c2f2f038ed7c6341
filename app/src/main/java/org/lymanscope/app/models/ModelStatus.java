package org.lymanscope.app.models;

import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.text.Text;

/** Tells in the status bar which models answer, and where they run. */
public final class ModelStatus extends Button {
  private final ActiveChoice choice;

  /** Creates the text; whoever composes it says what a click does. */
  public ModelStatus(ActiveChoice choice) {
    this.choice = choice;
    setId("status-model");
    getStyleClass().addAll("flat", "small");
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(new Tooltip(Text.get("models.status.hint")));
    choice.active().models().addListener((ListChangeListener<ActiveModel>) change -> tell());
    choice.deviceNameProperty().addListener(observable -> tell());
    choice.loadingProperty().addListener(observable -> tell());
    choice.wantedProperty().addListener(observable -> tell());
    tell();
  }

  private void tell() {
    setText(text());
    setAccessibleText(text());
  }

  private String text() {
    if (choice.loadingProperty().get()) {
      return Text.get("models.status.loading");
    }
    String names =
        choice.active().models().stream()
            .map(one -> one.card().name())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      return Text.get("models.status.on", names, choice.deviceNameProperty().get());
    }
    boolean none = choice.wantedProperty().get().isEmpty();
    return Text.get(none ? "models.status.none" : "models.status.off");
  }
}
