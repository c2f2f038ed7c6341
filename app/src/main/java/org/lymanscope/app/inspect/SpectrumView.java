package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.CommandControls;
import org.lymanscope.app.command.Commands;
import org.lymanscope.app.plot.FeatureClick;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.app.plot.TemplateCurve;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.analysis.SnapMode;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.spectrum.SpectralLine;

/** The plot with what steers it: title, layers, redshift slider, χ² chart, menu of lines. */
final class SpectrumView extends VBox {
  /** Height at which everything fits below a plot that can still be read, pixels. */
  private static final double ROOM = 720;

  private final InspectViewModel model;
  private final SpectrumPlot plot = new SpectrumPlot();
  private final FeatureMarks marks;
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Label empty = new Label();
  private final LayerBar layers;
  private final FeatureMenu menu;

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
    plot.setOnFeatureClick(this::clicked);
    plot.setOnClickWithdrawn(model.feature()::forget);
    plot.setLineWindowPlace(model.preferences().windowPlace());
    plot.setOnLineWindowMoved(model.preferences()::setWindowPlace);
    plot.setOnLineWindowClosed(() -> model.closeUp().openProperty().set(false));
    model.closeUp().setPointer(plot::hovered);
    layers = new LayerBar(model, plot.options());
    empty.setText(Text.get("inspect.empty"));
    empty.setWrapText(true);
    empty.setMouseTransparent(true);
    StackPane stack = new StackPane(plot, empty, menu);
    StackPane.setAlignment(menu, Pos.TOP_LEFT);
    VBox.setVgrow(stack, Priority.ALWAYS);
    BoxStripView strip = new BoxStripView(model, plot.viewportProperty(), heightProperty(), dark);
    HBox scans = scans(dark);
    // On a small screen the plot keeps its height: either the strip or the curves fit below it.
    scans
        .visibleProperty()
        .bind(strip.filledProperty().not().or(heightProperty().greaterThan(ROOM)));
    scans.managedProperty().bind(scans.visibleProperty());
    getChildren()
        .addAll(header(), layers, stack, strip, new RedshiftSlider(model.redshift()), scans);
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
    layers.dress(controls, commands);
  }

  private HBox header() {
    title.setId("spectrum-title");
    title.getStyleClass().addAll("title-4", "lym-number");
    subtitle.getStyleClass().add("lym-muted");
    return new HBox(14, title, subtitle);
  }

  /** What speaks for each redshift: of the pipeline, and beside it of the models. */
  private HBox scans(ObservableBooleanValue dark) {
    HBox scans = new HBox(6, new Chi2View(model, dark), new ProbabilityView(model, dark));
    scans
        .getChildren()
        .forEach(
            scan -> {
              HBox.setHgrow(scan, Priority.ALWAYS);
              ((Region) scan).setMinWidth(0);
              ((Region) scan).setPrefWidth(1); // so that both are equally wide
            });
    return scans;
  }

  private void showBands() {
    plot.setBands(
        model.answers().visibleProperty().get().stream()
            .flatMap(answer -> ModelWords.bands(answer).stream())
            .toList());
  }

  private void showLines() {
    boolean moves = !model.lines().observed();
    plot.setLines(moves ? model.lines().activeProperty().get().lines() : List.of());
  }

  private void showCloseUp(Optional<SpectralLine> line) {
    line.ifPresentOrElse(plot::showLineWindow, plot::hideLineWindow);
  }

  private void showTemplate(Optional<TemplateCurve> curve) {
    curve.ifPresentOrElse(plot::showTemplate, plot::hideTemplate);
  }

  private void follow() {
    model.contentProperty().addListener((observable, was, now) -> show());
    model.currentProperty().addListener(observable -> showTitle());
    model.redshift().kindProperty().addListener(observable -> showTitle());
    model.lines().activeProperty().addListener(observable -> showLines());
    model.templates().curveProperty().addListener((observable, was, now) -> showTemplate(now));
    model.closeUp().lineProperty().addListener((observable, was, now) -> showCloseUp(now));
    model.answers().visibleProperty().addListener((observable, was, now) -> showBands());
    showBands();
    showLines();
    show();
  }

  private void show() {
    Optional<PlotContent> content = model.contentProperty().get();
    content.ifPresentOrElse(plot::show, plot::clear);
    empty.setVisible(content.isEmpty());
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
    if (click.control()) {
      model.closeUp().near(click.wavelength());
      return;
    }
    model.click(click.wavelength(), click.shift() ? SnapMode.CENTROID : SnapMode.PEAK);
    var place = menu.getParent().screenToLocal(click.screenX(), click.screenY());
    if (place != null) {
      menu.setTranslateX(Math.max(0, Math.min(place.getX() + 12, getWidth() - 420)));
      menu.setTranslateY(Math.max(0, Math.min(place.getY() - 40, plot.getHeight() - 300)));
    }
  }
}
