package org.lymanscope.app.augment;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.PlotOptions;
import org.lymanscope.app.text.Text;

/** Stepping, how the two are shown, and what the random numbers follow from. */
final class ControlBar extends HBox {
  private static final double MOST_SMOOTHING = 15;

  private final AugmentViewModel model;
  private final PlotOptions options;
  private final TextField seed = new TextField();
  private final Slider smoothing = new Slider(0, MOST_SMOOTHING, 0);

  /**
   * Creates the bar; {@link #dress} fills it.
   *
   * @param options layers of the plots
   */
  ControlBar(AugmentViewModel model, PlotOptions options) {
    super(6);
    this.model = model;
    this.options = options;
    getStyleClass().add("lym-augment-bar");
    setAlignment(Pos.CENTER_LEFT);
    Parts.name(seed, "augment-seed", Text.get("augment.seed"));
    seed.getStyleClass().add("lym-number");
    seed.setPrefColumnCount(5);
    seed.setOnAction(event -> typed());
    seed.focusedProperty().addListener((observable, was, now) -> typedUnless(now));
    model.seedProperty().addListener(observable -> follow());
    Parts.name(smoothing, "augment-smoothing", Text.get("augment.smoothing"));
    smoothing.setBlockIncrement(0.5);
    smoothing.setPrefWidth(110);
    smoothing
        .valueProperty()
        .addListener(
            (observable, was, now) ->
                model.smoothingProperty().set(Math.rint(2 * now.doubleValue()) / 2));
    model
        .smoothingProperty()
        .addListener(
            (observable, was, now) -> {
              if (!smoothing.isValueChanging()) {
                smoothing.setValue(now.doubleValue());
              }
            });
    smoothing.setValue(model.smoothingProperty().get());
    follow();
  }

  /** Makes the buttons of the commands, once all commands are known. */
  void dress(CommandControls controls, Commands commands) {
    Label sigma = new Label();
    sigma.setLabelFor(smoothing);
    sigma.setMinWidth(70);
    Runnable tell =
        () ->
            sigma.setText(
                String.format(Locale.ROOT, "σ = %.1f px", model.smoothingProperty().get()));
    model.smoothingProperty().addListener(observable -> tell.run());
    tell.run();
    Label drawn = new Label(Text.get("augment.seed.short"));
    drawn.setLabelFor(seed);
    getChildren()
        .setAll(
            controls.button(commands.get("augment.previous"), "◀"),
            controls.button(commands.get("augment.next"), "▶"),
            controls.toggle(commands.get("augment.stacked"), Text.get("augment.stacked.short")),
            layer("flux", options.fluxProperty()),
            layer("noise", options.noiseProperty()),
            sigma,
            smoothing,
            Panels.space(),
            drawn,
            seed,
            controls.button(commands.get("augment.draw"), Text.get("augment.draw.short")));
    getChildren().forEach(node -> ((Region) node).setMinWidth(USE_PREF_SIZE));
  }

  private static ToggleButton layer(String name, BooleanProperty property) {
    ToggleButton button = new ToggleButton(Text.get("augment." + name + ".short"));
    Parts.name(button, "augment-" + name, Text.get("augment." + name));
    button.selectedProperty().bindBidirectional(property);
    return button;
  }

  private void typedUnless(boolean focused) {
    if (!focused) {
      typed();
    }
  }

  private void typed() {
    try {
      model.seedProperty().set(Long.parseLong(seed.getText().strip()));
    } catch (NumberFormatException e) {
      follow(); // what is no whole number is forgotten
    }
  }

  private void follow() {
    seed.setText(String.valueOf(model.seedProperty().get()));
  }
}
