package org.lymanscope.app.plot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * The plot of one spectrum with everything that is laid over it. UI thread only. Zoom and layers
 * stay as they are when another spectrum is shown.
 */
public final class SpectrumPlot extends Region {
  private static final double QUARTER = 0.25;
  private static final double READOUT_HEIGHT = 24;
  private static final double MAP_HEIGHT = 34;
  private static final double MAP_LEFT = SpectrumChart.LEFT;
  private static final double MAP_RIGHT = SpectrumChart.RIGHT;

  private final PlotOptions options = new PlotOptions();
  private final DoubleProperty redshift = new SimpleDoubleProperty(this, "redshift", 0);
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark", false);
  private final Navigation navigation = new Navigation();
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(this, "viewport", navigation.view());
  private final PlotSurface surface = new PlotSurface();
  private final PlotGestures gestures =
      new PlotGestures(surface, navigation, this::moved, new Clicks());
  private final MiniMap map = new MiniMap(this::centre);
  private final ReadoutBar readout = new ReadoutBar();
  private final LineWindow lineWindow = new LineWindow(this::hover, this::lineWindowClosed);
  private final WindowPlacing placing = new WindowPlacing(lineWindow, surface);
  private Color ground = Color.WHITE;
  private @Nullable PlotContent content;
  private List<SkyBand> sky = List.of();
  private Overlay overlay = Overlay.NONE;
  private OptionalDouble hovered = OptionalDouble.empty();
  private Consumer<FeatureClick> onFeatureClick = click -> {};
  private Runnable onClickWithdrawn = () -> {};
  private Runnable onLineWindowClosed = () -> {};
  private final Region focusRing = new Region();

  /** Creates an empty plot for a light window. */
  public SpectrumPlot() {
    setId("spectrum-plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Text.get("plot.accessible.empty"));
    setMinSize(320, 240);
    getChildren().addAll(surface, map, readout, gestures.box(), lineWindow, focusRing);
    focusRing.setManaged(false);
    focusRing.setMouseTransparent(true);
    focusRing.visibleProperty().bind(focusVisibleProperty());
    redshift.addListener((property, old, z) -> overlay(overlay.withRedshift(z.doubleValue())));
    dark.addListener((property, old, now) -> dress());
    options.switches().forEach(option -> option.addListener((p, old, now) -> contentChanged()));
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::hover);
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(OptionalDouble.empty()));
    dress();
  }

  /** Shows another spectrum, or the same smoothed otherwise. */
  public void show(PlotContent next) {
    show(next, Optional.empty());
  }

  /** Shows another spectrum and what to compare it with. */
  public void show(PlotContent next, Optional<Counterpart> other) {
    boolean same = other.isEmpty() && content != null && content.spectrum().equals(next.spectrum());
    surface.setCounterpart(other.orElse(null));
    content = next;
    setAccessibleText(Text.get("plot.accessible", content.title()));
    if (!same) {
      navigation.show(content, other.map(Counterpart::content));
      moved();
    }
    contentChanged();
  }

  /** Shows no spectrum. */
  public void clear() {
    content = null;
    surface.setCounterpart(null);
    setAccessibleText(Text.get("plot.accessible.empty"));
    contentChanged();
  }

  /** What is shown. */
  public Optional<PlotContent> content() {
    return Optional.ofNullable(content);
  }

  /** The redshift at which lines, template and rest axis are drawn. */
  public DoubleProperty redshiftProperty() {
    return redshift;
  }

  /** The switches of the layers. */
  public PlotOptions options() {
    return options;
  }

  /** Whether to draw for a dark window. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** What part is seen. */
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  /** Lines to mark, at rest. */
  public void setLines(List<SpectralLine> lines) {
    overlay(overlay.withLines(lines));
  }

  /** Bands of the night sky and of the atmosphere to shade. */
  public void setSky(List<SkyBand> bands) {
    sky = List.copyOf(bands);
    surface.setSky(sky);
    lineWindow.setSky(sky);
  }

  /** Labelled places that do not move with the redshift. */
  public void setMarks(List<PlotMark> marks) {
    overlay(overlay.withMarks(marks));
  }

  /** Places where models find lines; they do not move with the redshift. */
  public void setBands(List<ModelBand> bands) {
    overlay(overlay.withBands(bands));
  }

  /** Lays a template over the spectrum. */
  public void showTemplate(TemplateCurve curve) {
    overlay(overlay.withTemplate(Optional.of(curve)));
  }

  /** Takes the template away. */
  public void hideTemplate() {
    overlay(overlay.withTemplate(Optional.empty()));
  }

  /** What a click does; at once, also where it may become a double click. */
  public void setOnFeatureClick(Consumer<FeatureClick> action) {
    onFeatureClick = action;
  }

  /** How what a click did is taken back, when it turns out to begin a double click. */
  public void setOnClickWithdrawn(Runnable action) {
    onClickWithdrawn = action;
  }

  /** Moves a quarter of what is seen towards the blue. */
  public void panLeft() {
    pan(-QUARTER);
  }

  /** Moves a quarter of what is seen towards the red. */
  public void panRight() {
    pan(QUARTER);
  }

  /** Moves by a part of what is seen, towards the red if positive; 1 is one screen. */
  public void pan(double screens) {
    navigation.pan(screens);
    moved();
  }

  /** Shows half the wavelengths, about the middle. */
  public void zoomIn() {
    zoom(0.5);
  }

  /** Shows twice the wavelengths, about the middle. */
  public void zoomOut() {
    zoom(2);
  }

  private void zoom(double factor) {
    Viewport view = navigation.view();
    navigation.zoomWavelength(factor, (view.left() + view.right()) / 2);
    moved();
  }

  /** Shows the whole spectrum. */
  public void resetView() {
    navigation.reset();
    moved();
  }

  /** Fits the flux axis to what is seen, outliers aside. */
  public void autoscaleFlux() {
    navigation.autoscaleFlux();
    moved();
  }

  /** Shows {@code wavelength ± halfWidth} (ångström); {@link #back} returns. */
  public void zoomTo(double wavelength, double halfWidth) {
    navigation.visit(wavelength - halfWidth, wavelength + halfWidth);
    moved();
  }

  /** Returns to where {@link #zoomTo} was called. Whether there was such a place. */
  public boolean back() {
    boolean returned = navigation.back();
    moved();
    return returned;
  }

  /**
   * Opens a small window of ±100 Å about a line; it follows the redshift. It lies where the person
   * put it last, else in the corner where it hides least; there it stays until it is closed.
   */
  public void showLineWindow(SpectralLine line) {
    lineWindow.setLine(line);
    layout(); // it may not have a size yet
    content().ifPresent(shown -> placing.open(shown, line, redshift.get()));
    placing.arrange();
  }

  /** Closes the small window. */
  public void hideLineWindow() {
    lineWindow.setLine(null);
    placing.close();
  }

  /** Where the person wants the small window; empty to leave it to the plot. */
  public void setLineWindowPlace(Optional<WindowPlace> wanted) {
    placing.choose(wanted);
    requestLayout();
  }

  /** What to do when the person has moved the small window. */
  public void setOnLineWindowMoved(Consumer<WindowPlace> action) {
    placing.setOnMoved(action);
  }

  /** What to do when the person wants the small window closed. */
  public void setOnLineWindowClosed(Runnable action) {
    onLineWindowClosed = action;
  }

  /** The wavelength under the mouse, observed, ångström; empty if it is elsewhere. */
  public OptionalDouble hovered() {
    return hovered;
  }

  /** What is seen now, to be written to a file on another thread. */
  public Optional<Figure> figure() {
    return content()
        .map(shown -> new Figure(shown, sky, Layers.of(options), overlay, navigation.view()));
  }

  /** Where the data area lies on this node. */
  Frame frame() {
    return surface.frame();
  }

  /**
   * Leaves out the axis at rest, the map and the readout, where two plots share the room.
   *
   * @param last whether it is the lowest one, which names the wavelength axis
   */
  public void setNarrow(boolean narrow, boolean last) {
    surface.chart().setNarrow(narrow, last);
    surface.setRestAxis(!narrow);
    map.setVisible(!narrow);
    readout.setVisible(!narrow);
    requestLayout();
  }

  /** Shows this part, as far as the spectrum goes: what a plot beside this one shows. */
  public void look(Viewport view) {
    if (!view.equals(navigation.view())) {
      navigation.go(view);
      moved();
    }
  }

  private void lineWindowClosed() {
    onLineWindowClosed.run();
  }

  private void centre(double wavelength) {
    navigation.centre(wavelength);
    moved();
  }

  private final class Clicks implements PlotGestures.Clicks {
    @Override
    public void click(FeatureClick click) {
      requestFocus();
      onFeatureClick.accept(click);
    }

    @Override
    public void withdraw() {
      onClickWithdrawn.run();
    }
  }

  private void moved() {
    viewport.set(navigation.view());
    surface.setView(navigation.view());
    map.setView(navigation.view());
  }

  private void overlay(Overlay next) {
    overlay = next;
    surface.setOverlay(next);
    lineWindow.setOverlay(next);
    showReadout();
  }

  private void contentChanged() {
    Layers layers = Layers.of(options);
    surface.setContent(content, layers);
    lineWindow.setContent(content, layers);
    map.setContent(content);
    showReadout();
  }

  private void hover(MouseEvent event) {
    Frame frame = surface.frame();
    boolean inside = frame.area().contains(event.getX(), event.getY());
    hover(inside ? OptionalDouble.of(frame.wavelengthAt(event.getX())) : OptionalDouble.empty());
  }

  private void hover(OptionalDouble wavelength) {
    hovered = wavelength;
    surface.setCrosshair(wavelength);
    lineWindow.setCrosshair(wavelength);
    showReadout();
  }

  private void showReadout() {
    if (content != null && hovered.isPresent()) {
      readout.show(Readout.at(content, hovered.getAsDouble(), redshift.get()));
    } else {
      readout.empty();
    }
  }

  private void dress() {
    Palette palette = Palette.of(dark.get());
    ground = FxColors.of(palette.background());
    requestLayout();
    focusRing.setBorder(
        new Border(
            new BorderStroke(
                FxColors.of(palette.smoothed()),
                BorderStrokeStyle.SOLID,
                null,
                new BorderWidths(2))));
    surface.setPalette(palette);
    lineWindow.setPalette(palette);
    map.setPalette(palette);
    gestures.setPalette(palette);
    readout.setColors(FxColors.of(palette.muted()), FxColors.of(palette.text()));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight() - (map.isVisible() ? READOUT_HEIGHT + MAP_HEIGHT : 0);
    focusRing.resizeRelocate(0, 0, width, getHeight());
    // Only below the surface, which hides it: a fill of the whole costs a millisecond a frame.
    setBackground(
        new Background(new BackgroundFill(ground, null, new Insets(Math.floor(height), 0, 0, 0))));
    surface.resizeRelocate(0, 0, width, height);
    lineWindow.fit(width, height);
    placing.arrange();
    map.resizeRelocate(MAP_LEFT, height, width - MAP_LEFT - MAP_RIGHT, MAP_HEIGHT);
    readout.resizeRelocate(
        MAP_LEFT - 12, height + MAP_HEIGHT, width - MAP_LEFT + 12, READOUT_HEIGHT);
  }
}
