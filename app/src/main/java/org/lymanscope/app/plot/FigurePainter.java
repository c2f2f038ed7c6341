package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/**
 * Draws a {@link Figure} in light colours on any surface of AWT, with every point of its curves.
 */
public final class FigurePainter {
  private FigurePainter() {}

  /**
   * Draws onto {@code width × height} units from the origin.
   *
   * @param title written above the chart
   */
  public static void paint(Graphics2D g, Figure figure, String title, int width, int height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Curves curves = new PathCurves();
    BaseLayers layers = new BaseLayers(curves);
    layers.setSky(figure.sky());
    layers.setContent(figure.content(), figure.layers());
    SpectrumChart chart = new SpectrumChart(layers);
    chart.setFluxUnit(FluxUnits.pretty(figure.content().spectrum().fluxUnit()));
    chart.setPalette(Palette.LIGHT);
    chart.setTitle(title, Palette.LIGHT);
    Frame frame = chart.paint(g, new Rectangle2D.Double(0, 0, width, height), figure.view());
    OverlayLayers overlay = new OverlayLayers(curves);
    overlay.setPalette(Palette.LIGHT);
    overlay.paintRestAxis(g, frame, figure.overlay().redshift());
    g.clip(frame.area());
    overlay.setRestAxis(false);
    overlay.paint(g, frame, figure.layers(), figure.overlay());
  }
}
