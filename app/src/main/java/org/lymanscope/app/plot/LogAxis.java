package org.lymanscope.app.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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
 * An axis of decimal logarithms that is labelled with the numbers themselves: round ones in even
 * steps where it spans less than a decade, else 1, 2 and 5 of each, or powers of ten alone where
 * there are many.
 */
final class LogAxis extends NumberAxis {
  private static final long serialVersionUID = 1;
  private static final double MANY_DECADES = 2.2;

  /** Less than this spans too few of 1, 2 and 5. */
  private static final double SHORT = 0.8;

  private static final int STEPS = 5;
  private static final double[] USUAL = {1, 2, 5};
  private static final double[] FEW = {1};

  @Override
  public List<Tick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    return high - low < SHORT ? even(low, high) : decades(low, high);
  }

  private static List<Tick> even(double low, double high) {
    double from = Math.pow(10, low);
    double to = Math.pow(10, high);
    double rough = (to - from) / STEPS;
    int decade = (int) Math.floor(Math.log10(rough));
    double unit = Math.pow(10, decade);
    double step = unit * (rough < 1.5 * unit ? 1 : rough < 3.5 * unit ? 2 : 5);
    List<Tick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
      ticks.add(tick(i * step, decade));
    }
    return ticks;
  }

  private static List<Tick> decades(double low, double high) {
    List<Tick> ticks = new ArrayList<>();
    double[] steps = high - low > MANY_DECADES ? FEW : USUAL;
    for (int decade = (int) Math.floor(low); decade <= high; decade++) {
      for (double step : steps) {
        double at = decade + Math.log10(step);
        if (at >= low && at <= high) {
          ticks.add(tick(step * Math.pow(10, decade), decade));
        }
      }
    }
    return ticks;
  }

  /**
   * A number on the axis.
   *
   * @param decade of its last figure
   */
  private static Tick tick(double value, int decade) {
    String label =
        decade < -4 || decade > 4
            ? new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value)
                .replace('E', 'e')
            : String.format(Locale.ROOT, "%." + Math.max(0, -decade) + "f", value);
    return new NumberTick(
        Math.log10(value), label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0);
  }
}
