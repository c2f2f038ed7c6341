package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.lymanscope.app.text.Text;

/** Paints what moves with the redshift: template, marks of lines, the axis at rest. */
final class OverlayLayers {
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private final Curves curves;
  private final LineMarks lineMarks;
  private final ModelMarks modelMarks;
  private final NumberAxis restAxis = SpectrumChart.wavelengthAxis(Text.get("plot.axis.rest"));
  private Palette palette = Palette.LIGHT;
  private boolean withRestAxis = true;

  OverlayLayers(Curves curves) {
    this.curves = curves;
    lineMarks = new LineMarks(curves);
    modelMarks = new ModelMarks(curves);
  }

  void setPalette(Palette palette) {
    this.palette = palette;
    SpectrumChart.dress(restAxis, palette);
  }

  void setRestAxis(boolean shown) {
    withRestAxis = shown;
  }

  void paint(Graphics2D g, Frame frame, Layers layers, Overlay overlay) {
    if (withRestAxis) {
      paintRestAxis(g, frame, overlay.redshift());
    }
    if (layers.model()) {
      modelMarks.paint(g, frame, overlay.bands(), palette);
    }
    if (layers.template()) {
      overlay.template().ifPresent(curve -> paintTemplate(g, frame, curve, overlay.redshift()));
    }
    if (layers.lines()) {
      lineMarks.paint(g, frame, overlay, palette);
    }
    overlay.marks().forEach(mark -> paintMark(g, frame, mark));
  }

  void paintRestAxis(Graphics2D g, Frame frame, double z) {
    restAxis.setRange(frame.view().left() / (1 + z), frame.view().right() / (1 + z));
    Rectangle2D area = frame.area();
    Rectangle2D plotArea = new Rectangle2D.Double(area.getX(), 0, area.getWidth(), area.getMaxY());
    restAxis.draw(g, area.getY(), plotArea, area, RectangleEdge.TOP, null);
  }

  private void paintTemplate(Graphics2D g, Frame frame, TemplateCurve curve, double z) {
    if (curve.wavelength().size() < 2) {
      return;
    }
    double shift = curve.shiftTo(z);
    Viewport view = frame.view();
    Viewport atRest = view.withWavelengths(view.left() / shift, view.right() / shift);
    Frame shifted = new Frame(frame.area(), atRest);
    Curves.Ink ink = new Curves.Ink(Palette.faded(palette.template(), 0.9), 1.6);
    curves.line(g, shifted, curve.wavelength(), curve.flux(), ink);
    g.setFont(SMALL);
    double width = g.getFontMetrics().stringWidth(curve.label());
    double left = frame.area().getMaxX() - width - 8;
    double base = frame.area().getMaxY() - 12;
    LineMarks.ground(curves, g, palette, new Rectangle2D.Double(left, base - 12, width, 15));
    g.setPaint(palette.template());
    g.drawString(curve.label(), (float) left, (float) base);
  }

  private void paintMark(Graphics2D g, Frame frame, PlotMark mark) {
    if (!frame.shows(mark.wavelength())) {
      return;
    }
    Rectangle2D area = frame.area();
    Color color = palette.of(mark.role());
    double x = Math.round(frame.x(mark.wavelength()));
    double top = area.getY() + LineMarks.HEIGHT;
    curves.box(g, new Rectangle2D.Double(x, top, 1, area.getMaxY() - top), color);
    curves.box(g, new Rectangle2D.Double(x - 4, top, 9, 4), color);
    curves.box(g, new Rectangle2D.Double(x - 4, area.getMaxY() - 4, 9, 4), color);
    if (mark.label().isEmpty()) { // whose ground would cover the label of a mark beside it
      return;
    }
    g.setFont(SMALL);
    double width = g.getFontMetrics().stringWidth(mark.label());
    double left = x + 8 + width > area.getMaxX() ? x - 8 - width : x + 8;
    LineMarks.ground(curves, g, palette, new Rectangle2D.Double(left, top, width, 15));
    g.setPaint(color);
    g.drawString(mark.label(), (float) left, (float) (top + 12));
  }
}
