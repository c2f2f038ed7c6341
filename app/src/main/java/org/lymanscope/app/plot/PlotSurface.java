package org.lymanscope.app.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.line.SkyBand;

/**
 * Two sheets, one painted upon a copy of the other: the spectrum, and with it what moves over it.
 * Either is painted at most once in a frame, and only if something on it changed. The crosshair is
 * a node of its own, because it moves with every move of the mouse.
 */
final class PlotSurface extends Region {
  private final Sheet base = new Sheet();
  private final Sheet whole = new Sheet();
  private final SheetView picture = new SheetView(whole);
  private final Rectangle crosshair = new Rectangle(1, 1);
  private final BaseLayers layers = new BaseLayers(new ColumnCurves(base));
  private final SpectrumChart chart = new SpectrumChart(layers);
  private final OverlayLayers overlayLayers = new OverlayLayers(new ColumnCurves(whole));
  private Layers shown = Layers.DEFAULT;
  private Overlay overlay = Overlay.NONE;
  private Viewport view = new Viewport(3600, 9800, -1, 1);
  private OptionalDouble crossed = OptionalDouble.empty();
  private @Nullable Frame frame;
  private boolean baseStale = true;
  private boolean overlayStale = true;

  PlotSurface() {
    setManaged(false);
    chart.setCrisp();
    getChildren().addAll(picture, crosshair);
    crosshair.setManaged(false);
    crosshair.setMouseTransparent(true);
    setPalette(Palette.LIGHT);
  }

  /** The chart of the surface, for margins and names of axes. */
  SpectrumChart chart() {
    return chart;
  }

  /** Shows the axis at rest, or leaves it out. */
  void setRestAxis(boolean shown) {
    overlayLayers.setRestAxis(shown);
    baseChanged();
  }

  void setPalette(Palette next) {
    chart.setPalette(next);
    overlayLayers.setPalette(next);
    crosshair.setFill(FxColors.of(Palette.faded(next.muted(), 0.7)));
    baseChanged();
  }

  void setContent(@Nullable PlotContent content, Layers next) {
    shown = next;
    if (content == null) {
      layers.clear();
    } else {
      layers.setContent(content, next);
      chart.setFluxUnit(FluxUnits.pretty(content.spectrum().fluxUnit()));
    }
    baseChanged();
  }

  void setCounterpart(@Nullable Counterpart other) {
    layers.setCounterpart(other);
    baseChanged();
  }

  void setSky(List<SkyBand> bands) {
    layers.setSky(bands);
    baseChanged();
  }

  void setView(Viewport next) {
    if (!next.equals(view)) {
      view = next;
      baseChanged();
    }
  }

  void setOverlay(Overlay next) {
    if (!next.equals(overlay)) {
      overlay = next;
      overlayStale = true;
      requestLayout();
    }
  }

  /** Draws a fine line at a wavelength, or none. */
  void setCrosshair(OptionalDouble wavelength) {
    crossed = wavelength;
    placeCrosshair();
  }

  /** Where the data area lies; painted first if it has to be. */
  Frame frame() {
    if (frame == null || baseStale) {
      layout();
    }
    return frame == null ? new Frame(new Rectangle2D.Double(0, 0, 1, 1), view) : frame;
  }

  private void baseChanged() {
    baseStale = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    double scale = picture.screenScale();
    base.fit(width, height, scale);
    baseStale |= whole.fit(width, height, scale);
    if (baseStale || overlayStale || frame == null) {
      paint(new Rectangle2D.Double(0, 0, width, height));
    }
    placeCrosshair();
  }

  private void paint(Rectangle2D bounds) {
    if (baseStale || frame == null) {
      frame = chart.paint(base.graphics(), bounds, view);
    }
    whole.copy(base);
    overlayLayers.paint(whole.graphics(), frame, shown, overlay);
    baseStale = false;
    overlayStale = false;
    picture.refresh();
  }

  private void placeCrosshair() {
    boolean seen = frame != null && crossed.isPresent() && frame.shows(crossed.getAsDouble());
    crosshair.setVisible(seen);
    if (seen && frame != null) {
      crosshair.setX(Math.floor(frame.x(crossed.getAsDouble())));
      crosshair.setY(frame.area().getY());
      crosshair.setHeight(frame.area().getHeight());
    }
  }
}
