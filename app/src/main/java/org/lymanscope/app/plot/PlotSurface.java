package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.line.SkyBand;

/**
 * Two canvases, one above the other: the spectrum, and what moves over it. Either is painted at
 * most once in a frame, and only if something on it changed.
 */
final class PlotSurface extends Region {
  private final Canvas base = new Canvas();
  private final Canvas over = new Canvas();
  private final Graphics2D baseGraphics = new FXGraphics2D(base.getGraphicsContext2D());
  private final Graphics2D overGraphics = new FXGraphics2D(over.getGraphicsContext2D());
  private final Curves curves = new ColumnCurves();
  private final BaseLayers layers = new BaseLayers(curves);
  private final SpectrumChart chart = new SpectrumChart(layers);
  private final OverlayLayers overlayLayers = new OverlayLayers(curves);
  private Palette palette = Palette.LIGHT;
  private Layers shown = Layers.DEFAULT;
  private Overlay overlay = Overlay.NONE;
  private Viewport view = new Viewport(3600, 9800, -1, 1);
  private OptionalDouble crosshair = OptionalDouble.empty();
  private @Nullable Frame frame;
  private boolean baseStale = true;

  PlotSurface() {
    setManaged(false);
    // JFreeChart's axes put the former hint back, and null is refused.
    overGraphics.setRenderingHint(
        RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    getChildren().addAll(base, over);
    over.setMouseTransparent(true);
    setPalette(palette);
  }

  /** The chart of the surface, for margins and names of axes. */
  SpectrumChart chart() {
    return chart;
  }

  /** Leaves out the axis at rest. */
  void hideRestAxis() {
    overlayLayers.hideRestAxis();
  }

  void setPalette(Palette next) {
    palette = next;
    chart.setPalette(next);
    overlayLayers.setPalette(next);
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

  void setSky(List<SkyBand> bands) {
    layers.setSky(bands);
    baseChanged();
  }

  void setView(Viewport next) {
    view = next;
    baseChanged();
  }

  void setOverlay(Overlay next) {
    overlay = next;
    requestLayout();
  }

  /** Draws a fine line at a wavelength, or none. */
  void setCrosshair(OptionalDouble wavelength) {
    crosshair = wavelength;
    requestLayout();
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
    fit(base, width, height);
    fit(over, width, height);
    if (baseStale || frame == null) {
      base.getGraphicsContext2D().clearRect(0, 0, width, height);
      frame = chart.paint(baseGraphics, new Rectangle2D.Double(0, 0, width, height), view);
      baseStale = false;
    }
    over.getGraphicsContext2D().clearRect(0, 0, width, height);
    paintOver(frame);
  }

  private void paintOver(Frame at) {
    overlayLayers.paint(overGraphics, at, shown, overlay);
    if (crosshair.isPresent() && at.shows(crosshair.getAsDouble())) {
      Rectangle2D area = at.area();
      double x = Math.floor(at.x(crosshair.getAsDouble()));
      overGraphics.setPaint(Palette.faded(palette.muted(), 0.7));
      overGraphics.fill(new Rectangle2D.Double(x, area.getY(), 1, area.getHeight()));
    }
  }

  private void fit(Canvas canvas, double width, double height) {
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      baseStale = true;
    }
  }
}
