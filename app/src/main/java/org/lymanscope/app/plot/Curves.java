package org.lymanscope.app.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.lymanscope.engine.spectrum.Samples;

/**
 * How curves and boxes get onto a surface: as columns where speed counts, as paths where files are
 * made.
 */
sealed interface Curves permits ColumnCurves, PathCurves {
  /** A histogram; NaN is a gap. */
  void steps(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink);

  /** Straight lines between points; NaN is a gap. */
  void line(Graphics2D g, Frame frame, Samples x, Samples y, Ink ink);

  /** The area between two curves on one grid; NaN is a gap. */
  void band(Graphics2D g, Frame frame, Samples x, Span span, Color color);

  /** A filled rectangle, its edges on whole pixels where there are pixels. */
  void box(Graphics2D g, Rectangle2D box, Color color);

  /** Two curves on one grid. */
  record Span(Samples low, Samples high) {}

  /** Colour and thickness, pixels. */
  record Ink(Color color, double thickness) {}
}
