package org.lymanscope.app.models;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.lymanscope.app.text.Shown;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.network.DeviceChoice;

/** Where models are to run. */
final class DeviceBox extends HBox {
  DeviceBox(ActiveChoice choice) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    ChoiceBox<DeviceChoice> box = new ChoiceBox<>();
    box.setId("model-device");
    box.getItems().setAll(DeviceChoice.values());
    box.setAccessibleText(Text.get("models.device"));
    box.setTooltip(new Tooltip(Text.get("models.device.hint")));
    box.setConverter(
        new Shown<>(some -> Text.get("models.device." + some.name().toLowerCase(Locale.ROOT))));
    box.setValue(choice.deviceProperty().get());
    box.valueProperty().addListener((observable, was, now) -> choice.choose(now));
    choice.deviceProperty().addListener((observable, was, now) -> box.setValue(now));
    getChildren().addAll(new Label(Text.get("models.device")), box);
  }
}
