package org.lymanscope.app.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * The plot of one spectrum with everything that is laid over it. UI thread only. Zoom, smoothing
 * and layers stay as they are when another spectrum is shown.
 */
public final class SpectrumPlot extends Region {
  private final PlotOptions options = new PlotOptions();
  private final DoubleProperty redshift = new SimpleDoubleProperty(this, "redshift", 0);
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark", false);
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(this, "viewport", new Viewport(3600, 9800, -1, 5));
  private @Nullable PlotContent content;
  private Consumer<FeatureClick> onFeatureClick = click -> {};

  /** Shows another spectrum. */
  public void show(PlotContent next) {
    content = next.withSmoothing(options.smoothingProperty().get());
  }

  /** Shows no spectrum. */
  public void clear() {
    content = null;
  }

  /** What is shown. */
  public Optional<PlotContent> content() {
    return Optional.ofNullable(content);
  }

  /** The redshift at which lines, template and rest axis are drawn. */
  public DoubleProperty redshiftProperty() {
    return redshift;
  }

  /** The switches of the layers, and the smoothing. */
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
  public void setLines(List<SpectralLine> lines) {}

  /** Bands of the night sky and of the atmosphere to shade. */
  public void setSky(List<SkyBand> bands) {}

  /** Labelled places that do not move with the redshift. */
  public void setMarks(List<PlotMark> marks) {}

  /** Lays a template over the spectrum. */
  public void showTemplate(TemplateCurve curve) {}

  /** Takes the template away. */
  public void hideTemplate() {}

  /** What a click does. */
  public void setOnFeatureClick(Consumer<FeatureClick> action) {
    onFeatureClick = action;
  }

  /** Moves a quarter of what is seen towards the blue. */
  public void panLeft() {}

  /** Moves a quarter of what is seen towards the red. */
  public void panRight() {}

  /** Shows half the wavelengths, about the middle. */
  public void zoomIn() {}

  /** Shows twice the wavelengths, about the middle. */
  public void zoomOut() {}

  /** Shows the whole spectrum. */
  public void resetView() {}

  /** Fits the flux axis to what is seen, outliers aside. */
  public void autoscaleFlux() {}

  /** Shows {@code wavelength ± halfWidth} (ångström); {@link #back} returns. */
  public void zoomTo(double wavelength, double halfWidth) {}

  /** Returns to where {@link #zoomTo} was called. Whether there was such a place. */
  public boolean back() {
    return false;
  }

  /** Opens a small window of ±100 Å about a line; it follows the redshift. */
  public void showLineWindow(SpectralLine line) {}

  /** Closes the small window. */
  public void hideLineWindow() {}

  /** What is seen now, to be written to a file on another thread. */
  public Optional<Figure> figure() {
    return Optional.empty();
  }

  Consumer<FeatureClick> onFeatureClick() {
    return onFeatureClick;
  }
}
