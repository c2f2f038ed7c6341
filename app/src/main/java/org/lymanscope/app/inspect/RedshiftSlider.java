package org.lymanscope.app.inspect;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lymanscope.app.text.Text;

/** The redshift as a slider. */
final class RedshiftSlider extends HBox {
  private static final double MAX = 7;

  private final RedshiftModel redshift;
  private final Slider slider = new Slider(0, MAX, 0);
  private boolean moving;

  RedshiftSlider(RedshiftModel redshift) {
    super(8);
    this.redshift = redshift;
    slider.setId("z-slider");
    slider.setAccessibleText(Text.get("inspect.z"));
    slider.setBlockIncrement(0.01);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(9);
    slider.setShowTickMarks(true);
    slider.setShowTickLabels(true);
    slider.valueProperty().addListener((observable, was, now) -> moved(now.doubleValue()));
    redshift.zProperty().addListener((observable, was, now) -> follow());
    Label name = new Label("z");
    name.setLabelFor(slider);
    HBox.setHgrow(slider, Priority.ALWAYS);
    getChildren().addAll(name, slider);
    getStyleClass().add("lym-slider-row");
    follow();
  }

  private void moved(double value) {
    if (!moving) {
      redshift.type(value);
    }
  }

  private void follow() {
    moving = true; // what lies beyond the slider's range must not be changed by the slider
    slider.setValue(redshift.zProperty().get());
    moving = false;
  }
}
