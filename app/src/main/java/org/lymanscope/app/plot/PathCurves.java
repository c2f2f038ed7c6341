package org.lymanscope.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.lymanscope.engine.spectrum.Samples;

/** True curves with every point, for files. */
record PathCurves() implements Curves {
  @Override
  public void steps(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink) {
    Path2D path = new Path2D.Double();
    boolean down = false;
    for (int i = first(frame, x); i < end(frame, x); i++) {
      if (Double.isNaN(y.at(i))) {
        down = false;
        continue;
      }
      double from = i == 0 ? x.at(0) : (x.at(i - 1) + x.at(i)) / 2;
      double to = i == x.size() - 1 ? x.at(i) : (x.at(i) + x.at(i + 1)) / 2;
      add(path, down, frame.x(from), frame.y(y.at(i)));
      path.lineTo(frame.x(to), frame.y(y.at(i)));
      down = true;
    }
    stroke(g, path, ink);
  }

  @Override
  public void line(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink) {
    Path2D path = new Path2D.Double();
    boolean down = false;
    for (int i = first(frame, x); i < end(frame, x); i++) {
      boolean here = !Double.isNaN(y.at(i));
      if (here) {
        add(path, down, frame.x(x.at(i)), frame.y(y.at(i)));
      }
      down = here;
    }
    stroke(g, path, ink);
  }

  @Override
  public void band(Graphics2D g, Frame frame, Samples x, Span span, Color color) {
    g.setPaint(color);
    int end = end(frame, x);
    for (int from = first(frame, x); from < end; from++) {
      int to = from;
      while (to < end && !Double.isNaN(span.low().at(to)) && !Double.isNaN(span.high().at(to))) {
        to++;
      }
      if (to - from > 1) {
        g.fill(outline(frame, x, span, from, to));
      }
      from = to;
    }
  }

  @Override
  public void box(Graphics2D g, Rectangle2D box, Color color) {
    g.setPaint(color);
    g.fill(box);
  }

  private static Path2D outline(Frame frame, Samples x, Span span, int from, int to) {
    Path2D path = new Path2D.Double();
    for (int i = from; i < to; i++) {
      add(path, i > from, frame.x(x.at(i)), frame.y(span.high().at(i)));
    }
    for (int i = to - 1; i >= from; i--) {
      path.lineTo(frame.x(x.at(i)), frame.y(span.low().at(i)));
    }
    path.closePath();
    return path;
  }

  private static int first(Frame frame, Samples x) {
    return Math.max(0, x.firstAtLeast(frame.view().left()) - 1);
  }

  private static int end(Frame frame, Samples x) {
    return Math.min(x.size(), x.firstAtLeast(frame.view().right()) + 1);
  }

  private static void add(Path2D path, boolean down, double x, double y) {
    if (down) {
      path.lineTo(x, y);
    } else {
      path.moveTo(x, y);
    }
  }

  private static void stroke(Graphics2D g, Path2D path, Ink ink) {
    g.setPaint(ink.color());
    g.setStroke(
        new BasicStroke((float) ink.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(path);
  }
}
