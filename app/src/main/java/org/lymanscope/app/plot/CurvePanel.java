package org.lymanscope.app.plot;

import java.util.List;

/**
 * One small chart of curves over a common axis, such as epochs.
 *
 * @param title what is plotted; of the same line as the names of the curves
 * @param scale how values stand on the axis
 * @param curves what is drawn, the first below the others
 */
public record CurvePanel(String title, Scale scale, List<Curve> curves) {
  /** How values stand on the axis. */
  public enum Scale {
    /** Evenly, as far as they reach. */
    LINEAR,
    /** From 0 to 1. */
    SHARE,
    /** By their logarithm; what is not above 0 is left out. */
    LOGARITHMIC
  }

  /** How a curve is drawn. */
  public enum Stroke {
    /** As what the chart is about. */
    FULL,
    /** Dashed, as what it is compared with. */
    DASHED,
    /** Faint, as what moves too much to be read point by point. */
    FAINT
  }

  /**
   * A place of a curve.
   *
   * @param x on the common axis
   * @param y finite; others are left out
   */
  public record Point(double x, double y) {}

  /**
   * A curve.
   *
   * @param name beside the title, in its colour; a curve without one is told with the one before
   * @param colour which of the colours, from 0; the same number is the same colour in every chart
   * @param stroke how it is drawn
   * @param points from left to right
   */
  public record Curve(String name, int colour, Stroke stroke, List<Point> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  public CurvePanel {
    curves = List.copyOf(curves);
  }
}
