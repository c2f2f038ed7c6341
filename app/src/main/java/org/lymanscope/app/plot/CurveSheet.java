package org.lymanscope.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.lymanscope.app.text.Text;

/**
 * Small charts beside and below each other, over the same axis. Needs no window; may be painted on
 * any thread.
 *
 * @param axis what the common axis counts, written below the lowest charts
 * @param panels the charts, row by row
 * @param columns how many stand beside each other, at least 1
 */
public record CurveSheet(String axis, List<CurvePanel> panels, int columns) {
  /** Nothing to draw. */
  public static final CurveSheet EMPTY = new CurveSheet("", List.of(), 1);

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final int HEADING = 18;
  private static final int GAP = 6;

  /** The topmost number reaches over the end of its axis by half its height. */
  private static final int TICK_ROOM = 7;

  /** More points than these are a line only. */
  private static final int DOTS = 40;

  /**
   * Where a chart was painted.
   *
   * @param panel which
   * @param box its curves, in units of the painting
   * @param from lower end of the common axis
   * @param to upper end
   */
  public record Area(CurvePanel panel, Rectangle2D box, double from, double to) {
    /** The place on the common axis below a place of the painting. */
    public double at(double x) {
      return from + (x - box.getX()) / box.getWidth() * (to - from);
    }
  }

  public CurveSheet {
    panels = List.copyOf(panels);
    if (columns < 1) {
      throw new IllegalArgumentException(columns + " columns");
    }
  }

  /**
   * Paints onto {@code width × height} units from the origin.
   *
   * @param dark for a dark window
   * @return where the charts are
   */
  public List<Area> paint(Graphics2D g, int width, int height, boolean dark) {
    Palette palette = Palette.of(dark);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setPaint(palette.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    List<Area> areas = new ArrayList<>();
    int rows = (panels.size() + columns - 1) / columns;
    for (int i = 0; i < panels.size(); i++) {
      double w = (double) width / columns;
      double h = (double) height / rows;
      int row = i / columns;
      boolean lowest = i + columns >= panels.size();
      Rectangle2D cell =
          new Rectangle2D.Double(i % columns * w + GAP, row * h + GAP, w - 2 * GAP, h - GAP);
      areas.add(paint(g, cell, panels.get(i), lowest, palette));
    }
    return areas;
  }

  private Area paint(
      Graphics2D g, Rectangle2D cell, CurvePanel panel, boolean lowest, Palette palette) {
    heading(g, cell, panel, palette);
    Rectangle2D below =
        new Rectangle2D.Double(
            cell.getX(), cell.getY() + HEADING, cell.getWidth(), cell.getHeight() - HEADING);
    XYPlot plot = plot(panel, palette);
    if (lowest) {
      plot.getDomainAxis().setLabel(axis);
    }
    JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
    chart.setBackgroundPaint(palette.background());
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.draw(g, below, info);
    return new Area(
        panel,
        info.getPlotInfo().getDataArea(),
        plot.getDomainAxis().getLowerBound(),
        plot.getDomainAxis().getUpperBound());
  }

  /** The title, and behind it the names of the curves in their colours. */
  private static void heading(Graphics2D g, Rectangle2D cell, CurvePanel panel, Palette palette) {
    float y = (float) cell.getY() + HEADING - 5;
    g.setFont(TITLE);
    g.setPaint(palette.text());
    g.drawString(panel.title(), (float) cell.getX() + 4, y);
    float x = (float) cell.getX() + 4 + g.getFontMetrics().stringWidth(panel.title()) + 12;
    g.setFont(TEXT);
    for (CurvePanel.Curve curve : panel.curves()) {
      if (!curve.name().isEmpty()) {
        g.setPaint(colour(curve, palette));
        g.drawString(curve.name(), x, y);
        x += g.getFontMetrics().stringWidth(curve.name()) + 10;
      }
    }
  }

  private static XYPlot plot(CurvePanel panel, Palette palette) {
    boolean log = panel.scale() == CurvePanel.Scale.LOGARITHMIC;
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    lines.setDrawSeriesLineAsPath(true);
    int series = 0;
    for (CurvePanel.Curve curve : panel.curves()) {
      data.addSeries(points(curve, series, log));
      lines.setSeriesPaint(series, colour(curve, palette));
      lines.setSeriesStroke(series, stroke(curve.stroke()));
      lines.setSeriesShapesVisible(series, dotted(curve));
      lines.setSeriesShape(series, new java.awt.geom.Ellipse2D.Double(-1.8, -1.8, 3.6, 3.6));
      series++;
    }
    NumberAxis x = axis(new NumberAxis(), palette);
    x.setAutoRangeIncludesZero(true);
    x.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    x.setUpperMargin(0.02);
    x.setLowerMargin(0);
    NumberAxis y = axis(log ? new LogAxis() : new NumberAxis(), palette);
    y.setAutoRangeIncludesZero(false);
    if (panel.scale() == CurvePanel.Scale.SHARE) {
      y.setRange(-0.03, 1.05); // so that 0 and 1 are seen
    } else if (log) {
      y.setAutoRangeStickyZero(false); // 0 is nothing but the logarithm of 1
      y.setAutoRangeMinimumSize(0.3); // a constant needs numbers too
    }
    XYPlot plot = new XYPlot(data, x, y, lines);
    plot.setBackgroundPaint(palette.background());
    plot.setDomainGridlinePaint(palette.quiet());
    plot.setRangeGridlinePaint(palette.quiet());
    plot.setOutlinePaint(palette.quiet());
    plot.setNoDataMessage(Text.get("curves.none"));
    plot.setNoDataMessageFont(TEXT);
    plot.setNoDataMessagePaint(palette.muted());
    plot.setInsets(new RectangleInsets(TICK_ROOM, 0, 0, 6));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /** A line needs two places; one alone is seen as a dot only. */
  private static boolean dotted(CurvePanel.Curve curve) {
    int places = curve.points().size();
    return places == 1 || (places <= DOTS && curve.stroke() == CurvePanel.Stroke.FULL);
  }

  private static NumberAxis axis(NumberAxis axis, Palette palette) {
    axis.setTickLabelFont(TEXT);
    axis.setLabelFont(TEXT);
    SpectrumChart.dress(axis, palette);
    return axis;
  }

  private static XYSeries points(CurvePanel.Curve curve, int key, boolean log) {
    XYSeries series = new XYSeries(key, false, true);
    for (CurvePanel.Point point : curve.points()) {
      double y = log ? Math.log10(point.y()) : point.y();
      if (Double.isFinite(y)) {
        series.add(point.x(), y, false);
      }
    }
    return series;
  }

  private static Color colour(CurvePanel.Curve curve, Palette palette) {
    List<Color> all =
        List.of(
            palette.smoothed(),
            palette.template(),
            palette.model(),
            palette.otherModel(),
            palette.pipeline(),
            palette.muted());
    Color colour = all.get(curve.colour() % all.size());
    return curve.stroke() == CurvePanel.Stroke.FAINT ? Palette.faded(colour, 0.45) : colour;
  }

  private static BasicStroke stroke(CurvePanel.Stroke stroke) {
    return switch (stroke) {
      case FULL -> new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      case DASHED ->
          new BasicStroke(
              1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
      case FAINT -> new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    };
  }
}
