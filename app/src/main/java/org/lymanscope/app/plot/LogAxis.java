package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis of decimal logarithms that is labelled with the numbers themselves: 1, 2 and 5 of each
 * decade, or powers of ten alone where there are many.
 */
final class LogAxis extends NumberAxis {
  private static final long serialVersionUID = 1;
  private static final double MANY_DECADES = 2.2;
  private static final int[] FEW = {1};
  private static final int[] USUAL = {1, 2, 5};
  private static final int[] DENSE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  /** Less than this the three usual ones may all lie outside. */
  private static final double SHORT = 0.6;

  @Override
  public List<Tick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    List<Tick> ticks = new ArrayList<>();
    int[] steps = high - low > MANY_DECADES ? FEW : high - low < SHORT ? DENSE : USUAL;
    for (int decade = (int) Math.floor(low); decade <= high; decade++) {
      for (int step : steps) {
        double at = decade + Math.log10(step);
        if (at >= low && at <= high) {
          String label = text(step, decade);
          ticks.add(new NumberTick(at, label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
        }
      }
    }
    return ticks;
  }

  /** {@code 0.02}, {@code 300}, or {@code 2e-5} where that is shorter. */
  private static String text(int step, int decade) {
    if (decade < -3 || decade > 4) {
      return step + "e" + decade;
    }
    return String.format(
        Locale.ROOT, "%." + Math.max(0, -decade) + "f", step * Math.pow(10, decade));
  }
}
