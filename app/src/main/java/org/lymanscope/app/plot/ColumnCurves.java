package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.lymanscope.engine.spectrum.Samples;

/** One bar per column of pixels, put straight onto a sheet. */
record ColumnCurves(Sheet sheet) implements Curves {
  @Override
  public void steps(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink) {
    Frame pixels = pixels(frame);
    Viewport view = frame.view();
    paint(pixels, Columns.ofSteps(x, y, view.left(), view.right(), pixels.columns()), ink);
  }

  @Override
  public void line(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink) {
    Frame pixels = pixels(frame);
    Viewport view = frame.view();
    paint(pixels, Columns.ofLine(x, y, view.left(), view.right(), pixels.columns()), ink);
  }

  @Override
  public void band(Graphics2D g, Frame frame, Samples x, Span span, Color color) {
    Frame pixels = pixels(frame);
    Viewport view = frame.view();
    int count = pixels.columns();
    Columns low = Columns.ofLine(x, span.low(), view.left(), view.right(), count);
    Columns high = Columns.ofLine(x, span.high(), view.left(), view.right(), count);
    for (int c = 0; c < count; c++) {
      bar(pixels, c, low.low(c), high.high(c), color.getRGB());
    }
  }

  // AWT takes its slowest way for what is seen through, so the sheet does it.
  @Override
  public void box(Graphics2D g, Rectangle2D box, Color color) {
    double scale = sheet.scale();
    int left = (int) Math.round(box.getX() * scale);
    int top = (int) Math.round(box.getY() * scale);
    int right = (int) Math.max(left + 1, Math.round(box.getMaxX() * scale));
    int bottom = (int) Math.max(top + 1, Math.round(box.getMaxY() * scale));
    sheet.box(left, top, right, bottom, color.getRGB());
  }

  /** The same frame measured in pixels. */
  private Frame pixels(Frame frame) {
    Rectangle2D area = frame.area();
    double scale = sheet.scale();
    double left = Math.round(area.getX() * scale);
    double right = Math.min(Math.round(area.getMaxX() * scale), sheet.columns());
    double bottom = Math.min(area.getMaxY() * scale, sheet.rows());
    double top = area.getY() * scale;
    return new Frame(new Rectangle2D.Double(left, top, right - left, bottom - top), frame.view());
  }

  private void paint(Frame pixels, Columns columns, Ink ink) {
    double thickness = ink.thickness() * sheet.scale();
    double least = thickness / pixels.area().getHeight() * pixels.view().height();
    int rgba = ink.color().getRGB();
    for (int c = 0; c < columns.count(); c++) {
      double missing = Math.max(0, least - (columns.high(c) - columns.low(c))) / 2;
      bar(pixels, c, columns.low(c) - missing, columns.high(c) + missing, rgba);
    }
  }

  private void bar(Frame pixels, int column, double low, double high, int rgba) {
    Rectangle2D area = pixels.area();
    double top = Math.max(area.getY(), pixels.y(high));
    double bottom = Math.min(area.getMaxY(), pixels.y(low));
    if (bottom > top) {
      sheet.bar((int) area.getX() + column, top, bottom, rgba);
    }
  }
}
