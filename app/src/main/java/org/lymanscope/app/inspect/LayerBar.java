package org.lymanscope.app.inspect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.plot.PlotOptions;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.template.Template;

/** What is drawn: the layers' switches, smoothing, line list and template. */
final class LayerBar extends FlowPane {
  private static final double WIDE_BAR = 640;
  private static final double BOX = 130;
  private static final double WIDE_BOX = 170;

  private static final Set<String> MODEL_LAYERS = Set.of("layer-model", "layer-strip");
  private static final PseudoClass WITHOUT_MODEL = PseudoClass.getPseudoClass("without-model");

  private final InspectViewModel model;
  private final Label sigma = new Label();

  /** On a small screen two rows have to do. */
  private final DoubleBinding boxWidth =
      Bindings.when(widthProperty().lessThan(WIDE_BAR)).then(BOX).otherwise(WIDE_BOX).add(0);

  LayerBar(InspectViewModel model, PlotOptions options) {
    super(4, 4);
    this.model = model;
    setId("layers");
    getChildren()
        .addAll(
            layer("flux", options.fluxProperty()),
            layer("smoothed", options.smoothedProperty()),
            Layout.row(
                step("smooth-less", "−", "inspect.plot.smoothLess", -1),
                sigma,
                step("smooth-more", "+", "inspect.plot.smoothMore", 1)),
            layer("noise", options.noiseProperty()),
            layer("masks", options.masksProperty()),
            layer("sky", options.skyProperty()),
            layer("arms", options.armsApartProperty()),
            layer("lines", options.linesProperty()),
            lineBox(),
            layer("window", model.closeUp().openProperty()),
            layer("template", options.templateProperty()),
            templateBox(),
            layer("model", options.modelProperty()),
            layer("strip", model.preferences().stripProperty()));
    sigma.setMinWidth(68);
    sigma.setAlignment(Pos.CENTER);
    model.smoothingProperty().addListener((observable, was, now) -> showSigma());
    showSigma();
  }

  /** Adds keys and titles of the commands to the buttons. */
  void dress(CommandControls controls, Commands commands) {
    for (var node : getChildren()) {
      if (node.getUserData() instanceof String id && node instanceof ToggleButton button) {
        String text = button.getText();
        commands
            .find(id)
            .ifPresent(
                command -> {
                  controls.describe(button, command);
                  controls.caption(button, command, text);
                });
      }
    }
    model.answers().cardsProperty().addListener((observable, was, now) -> showModels());
    showModels();
  }

  /** While there is no model, its switches tell so, instead of doing nothing for no reason. */
  private void showModels() {
    boolean none = model.answers().cardsProperty().get().isEmpty();
    for (var node : getChildren()) {
      if (node instanceof ToggleButton button && MODEL_LAYERS.contains(button.getId())) {
        String title = Text.get(String.valueOf(button.getUserData()));
        String text = none ? title + ". " + Text.get("inspect.model.none") : title;
        button.setAccessibleText(text);
        button.getTooltip().setText(text);
        button.pseudoClassStateChanged(WITHOUT_MODEL, none);
      }
    }
  }

  private static ToggleButton layer(String name, BooleanProperty property) {
    ToggleButton button = Layout.toggle("layer-" + name, Text.get("inspect.layer." + name));
    button.setUserData("inspect.plot." + name);
    button.selectedProperty().bindBidirectional(property);
    return button;
  }

  private Button step(String id, String text, String key, int direction) {
    Button button =
        Layout.button(id, text, () -> Smoothness.step(model.smoothingProperty(), direction));
    button.setAccessibleText(Text.get(key));
    button.setTooltip(new Tooltip(Text.get(key)));
    return button;
  }

  private void showSigma() {
    sigma.setText(String.format(Locale.ROOT, "σ = %.1f px", model.smoothingProperty().get()));
  }

  private ChoiceWithAutomatic<LineList> lineBox() {
    LineChoice lines = model.lines();
    ChoiceWithAutomatic<LineList> box =
        new ChoiceWithAutomatic<>(
            "inspect.lines",
            FXCollections.observableList(lines.lists()),
            lines.chosenProperty(),
            lines.activeProperty().map(Optional::of),
            LineList::title);
    box.setId("line-list");
    box.prefWidthProperty().bind(boxWidth);
    return box;
  }

  private ChoiceWithAutomatic<Template> templateBox() {
    TemplateChoice templates = model.templates();
    ChoiceWithAutomatic<Template> box =
        new ChoiceWithAutomatic<>(
            "inspect.template",
            templates.templates(),
            templates.chosenProperty(),
            templates.activeProperty(),
            Template::name);
    box.setId("template");
    box.prefWidthProperty().bind(boxWidth);
    return box;
  }
}
