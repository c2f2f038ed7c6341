package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.plot.FeatureClick;
import org.lymanscope.app.plot.PlotOptions;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.app.plot.TemplateCurve;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.template.Template;

/** The plot with what steers it: title, layers, redshift slider, χ² chart, menu of lines. */
final class SpectrumView extends VBox {
  private static final double SLIDER_MAX = 7;

  private final InspectViewModel model;
  private final SpectrumPlot plot = new SpectrumPlot();
  private final FeatureMarks marks;
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Label empty = new Label();
  private final Label sigma = new Label();
  private final FlowPane layers = new FlowPane(4, 4);
  private final Slider slider = new Slider(0, SLIDER_MAX, 0);
  private final FeatureMenu menu;
  private boolean moving;

  SpectrumView(InspectViewModel model, List<SkyBand> sky, ObservableBooleanValue dark) {
    super(4);
    this.model = model;
    this.menu = new FeatureMenu(model.feature());
    this.marks = new FeatureMarks(plot, model);
    setId("spectrum");
    getStyleClass().add("lym-panel");
    plot.setSky(sky);
    plot.darkProperty().bind(dark);
    plot.redshiftProperty().bind(model.redshift().zProperty());
    plot.options().smoothingProperty().bindBidirectional(model.smoothingProperty());
    plot.setOnFeatureClick(this::clicked);
    buildLayers();
    buildSlider();
    empty.setText(Text.get("inspect.empty"));
    empty.setWrapText(true);
    empty.setMouseTransparent(true);
    StackPane stack = new StackPane(plot, empty, menu);
    StackPane.setAlignment(menu, Pos.TOP_LEFT);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(header(), layers, stack, sliderRow(), new Chi2View(model));
    follow();
  }

  SpectrumPlot plot() {
    return plot;
  }

  FeatureMarks marks() {
    return marks;
  }

  /** Adds the keys of the commands to the layers' buttons. */
  void dress(CommandControls controls, Commands commands) {
    for (var node : layers.getChildren()) {
      if (node.getUserData() instanceof String id && node instanceof ToggleButton button) {
        commands.find(id).ifPresent(command -> controls.describe(button, command));
      }
    }
  }

  private HBox header() {
    title.setId("spectrum-title");
    title.getStyleClass().addAll("title-4", "lym-number");
    subtitle.getStyleClass().add("lym-muted");
    return new HBox(14, title, subtitle);
  }

  private void buildLayers() {
    PlotOptions options = plot.options();
    layers.setId("layers");
    layers
        .getChildren()
        .addAll(
            layer("flux", "", options.fluxProperty()),
            layer("smoothed", "", options.smoothedProperty()),
            Layout.row(
                step("smooth-less", "−", "inspect.plot.smoothLess", -1),
                sigma,
                step("smooth-more", "+", "inspect.plot.smoothMore", 1)),
            layer("noise", " V", options.noiseProperty()),
            layer("masks", " X", options.masksProperty()),
            layer("sky", " K", options.skyProperty()),
            layer("arms", " A", options.armsApartProperty()),
            layer("lines", " L", options.linesProperty()),
            lineLists(),
            layer("template", " T", options.templateProperty()),
            templateBox());
    options.smoothingProperty().addListener((observable, was, now) -> showSigma());
    showSigma();
  }

  private static ToggleButton layer(String name, String key, BooleanProperty property) {
    ToggleButton button = Layout.toggle("layer-" + name, Text.get("inspect.layer." + name) + key);
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
    sigma.setMinWidth(68);
    sigma.setAlignment(Pos.CENTER);
  }

  private ChoiceBox<LineList> lineLists() {
    ChoiceBox<LineList> box = new ChoiceBox<>();
    box.setId("line-list");
    box.setAccessibleText(Text.get("inspect.lines"));
    box.setConverter(shownAs(LineList::title));
    box.getItems().setAll(model.lines().lists());
    box.valueProperty().bindBidirectional(model.lines().activeProperty());
    box.setMaxWidth(150);
    model.lines().activeProperty().addListener(observable -> showLines());
    showLines();
    return box;
  }

  private void showLines() {
    boolean moves = !model.lines().observed();
    plot.setLines(moves ? model.lines().activeProperty().get().lines() : List.of());
  }

  private ComboBox<Template> templateBox() {
    ComboBox<Template> box = new ComboBox<>(model.templates().templates());
    box.setId("template");
    box.setAccessibleText(Text.get("inspect.template"));
    box.setPromptText(Text.get("inspect.template"));
    box.setConverter(shownAs(Template::name));
    box.setMaxWidth(170);
    box.setValue(model.templates().activeProperty().get().orElse(null));
    box.valueProperty()
        .addListener(
            (observable, was, now) ->
                model.templates().activeProperty().set(Optional.ofNullable(now)));
    model
        .templates()
        .activeProperty()
        .addListener((observable, was, now) -> box.setValue(now.orElse(null)));
    model.templates().curveProperty().addListener((observable, was, now) -> showTemplate(now));
    return box;
  }

  private void showTemplate(Optional<TemplateCurve> curve) {
    curve.ifPresentOrElse(plot::showTemplate, plot::hideTemplate);
  }

  private static <T> StringConverter<T> shownAs(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String ignored) {
        throw new UnsupportedOperationException(ignored);
      }
    };
  }

  private void buildSlider() {
    slider.setId("z-slider");
    slider.setAccessibleText(Text.get("inspect.z"));
    slider.setBlockIncrement(0.01);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(9);
    slider.setShowTickMarks(true);
    slider.setShowTickLabels(true);
    slider
        .valueProperty()
        .addListener(
            (observable, was, now) -> {
              if (!moving) {
                model.redshift().type(now.doubleValue());
              }
            });
    model.redshift().zProperty().addListener((observable, was, now) -> moveSlider());
    moveSlider();
  }

  private void moveSlider() {
    moving = true; // what lies beyond the slider's range must not be changed by the slider
    slider.setValue(model.redshift().zProperty().get());
    moving = false;
  }

  private HBox sliderRow() {
    Label name = new Label("z");
    name.setLabelFor(slider);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox row = new HBox(8, name, slider);
    row.getStyleClass().add("lym-slider-row");
    return row;
  }

  private void follow() {
    model.shownProperty().addListener(observable -> show());
    model.currentProperty().addListener(observable -> showTitle());
    model.redshift().kindProperty().addListener(observable -> showTitle());
    show();
  }

  private void show() {
    Optional<LoadedSpectrum> loaded = model.shownProperty().get();
    loaded.ifPresentOrElse(some -> plot.show(some.content()), plot::clear);
    empty.setVisible(loaded.isEmpty());
    showTitle();
  }

  private void showTitle() {
    Optional<TargetRow> row = model.currentProperty().get();
    title.setText(row.map(TargetRow::name).orElse(""));
    subtitle.setText(row.map(SpectrumView::summary).orElse(""));
  }

  private static String summary(TargetRow row) {
    StringBuilder text = new StringBuilder();
    for (TargetColumn column :
        new TargetColumn[] {TargetColumn.MAG, TargetColumn.SNR, TargetColumn.OBJTYPE}) {
      String value = column.text(row);
      if (!value.isEmpty()) {
        text.append(column.title()).append(' ').append(value).append("   ");
      }
    }
    return text.toString().strip();
  }

  private void clicked(FeatureClick click) {
    model.click(click.wavelength(), click.shift() ? SnapMode.CENTROID : SnapMode.PEAK);
    var place = menu.getParent().screenToLocal(click.screenX(), click.screenY());
    if (place != null) {
      menu.setTranslateX(Math.max(0, Math.min(place.getX() + 12, getWidth() - 420)));
      menu.setTranslateY(Math.max(0, Math.min(place.getY() - 40, plot.getHeight() - 300)));
    }
  }
}
