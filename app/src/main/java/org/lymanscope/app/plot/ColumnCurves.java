package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.lymanscope.engine.spectrum.Samples;

/**
 * One filled rectangle per column of pixels: ten times as fast as a path on a software pipeline.
 */
record ColumnCurves() implements Curves {
  @Override
  public void steps(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink) {
    Viewport view = frame.view();
    paint(g, frame, Columns.ofSteps(x, y, view.left(), view.right(), frame.columns()), ink);
  }

  @Override
  public void line(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink) {
    Viewport view = frame.view();
    paint(g, frame, Columns.ofLine(x, y, view.left(), view.right(), frame.columns()), ink);
  }

  @Override
  public void band(Graphics2D g, Frame frame, Samples x, Span span, Color color) {
    Viewport view = frame.view();
    int count = frame.columns();
    Columns low = Columns.ofLine(x, span.low(), view.left(), view.right(), count);
    Columns high = Columns.ofLine(x, span.high(), view.left(), view.right(), count);
    g.setPaint(color);
    Rectangle2D.Double bar = new Rectangle2D.Double();
    for (int c = 0; c < count; c++) {
      column(g, frame, bar, c, low.low(c), high.high(c));
    }
  }

  private static void paint(Graphics2D g, Frame frame, Columns columns, Ink ink) {
    g.setPaint(ink.color());
    double least = ink.thickness() / frame.area().getHeight() * frame.view().height();
    Rectangle2D.Double bar = new Rectangle2D.Double();
    for (int c = 0; c < columns.count(); c++) {
      double missing = Math.max(0, least - (columns.high(c) - columns.low(c))) / 2;
      column(g, frame, bar, c, columns.low(c) - missing, columns.high(c) + missing);
    }
  }

  private static void column(
      Graphics2D g, Frame frame, Rectangle2D.Double bar, int column, double low, double high) {
    Rectangle2D area = frame.area();
    double top = Math.max(area.getY(), frame.y(high));
    double bottom = Math.min(area.getMaxY(), frame.y(low));
    if (bottom > top) {
      bar.setRect(area.getX() + column, top, 1, bottom - top);
      g.fill(bar);
    }
  }
}
