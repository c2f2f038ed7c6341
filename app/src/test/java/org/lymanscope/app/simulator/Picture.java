package org.lymanscope.app.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** One picture of a page of the documentation: panels of curves and points, as a small PNG. */
final class Picture {
  static final Color BLACK = new Color(0x24292F);
  static final Color GREY = new Color(0xAFB8C1);
  static final Color BLUE = new Color(0x0969DA);
  static final Color ORANGE = new Color(0xBC4C00);
  static final Color GREEN = new Color(0x1A7F37);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

  private final int columns;
  private final int width;
  private final int height;
  private final List<JFreeChart> panels = new ArrayList<>();

  /** Panels of a size in pixels, so many beside each other. */
  Picture(int columns, int width, int height) {
    this.columns = columns;
    this.width = width;
    this.height = height;
  }

  /** A panel in the making. */
  final class Panel {
    private final XYPlot plot;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final DefaultXYDataset data = new DefaultXYDataset();

    private Panel(String title, String x, ValueAxis y) {
      NumberAxis xAxis = new NumberAxis(x);
      xAxis.setAutoRangeIncludesZero(false);
      xAxis.setNumberFormatOverride(new DecimalFormat("0.#"));
      plot = new XYPlot(data, xAxis, y, renderer);
      plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
      plot.setBackgroundPaint(Color.WHITE);
      plot.setDomainGridlinePaint(GREY);
      plot.setRangeGridlinePaint(GREY);
      for (ValueAxis axis : List.of(xAxis, y)) {
        axis.setLabelFont(SMALL);
        axis.setTickLabelFont(SMALL);
      }
      JFreeChart chart = new JFreeChart(title, SMALL.deriveFont(Font.BOLD, 11f), plot, true);
      chart.setBackgroundPaint(Color.WHITE);
      chart.getLegend().setItemFont(SMALL);
      panels.add(chart);
    }

    Panel curve(String name, Color color, double[] x, double[] y) {
      int series = add(name, color, x, y);
      renderer.setSeriesStroke(series, new BasicStroke(1f));
      return this;
    }

    Panel points(String name, Color color, double[] x, double[] y) {
      int series = add(name, color, x, y);
      renderer.setSeriesLinesVisible(series, false);
      renderer.setSeriesShapesVisible(series, true);
      renderer.setSeriesShape(series, new Ellipse2D.Double(-1.5, -1.5, 3, 3));
      return this;
    }

    private int add(String name, Color color, double[] x, double[] y) {
      int series = data.getSeriesCount();
      data.addSeries(name, new double[][] {x, y});
      renderer.setSeriesPaint(series, color);
      return series;
    }

    Panel range(double from, double to) {
      plot.getRangeAxis().setRange(from, to);
      return this;
    }

    Panel ticks(double step) {
      ((NumberAxis) plot.getDomainAxis()).setTickUnit(new NumberTickUnit(step));
      return this;
    }

    Panel domain(double from, double to) {
      plot.getDomainAxis().setRange(from, to);
      return this;
    }
  }

  Panel panel(String title, String x, String y) {
    NumberAxis axis = new NumberAxis(y);
    axis.setAutoRangeIncludesZero(false);
    return new Panel(title, x, axis);
  }

  Panel logPanel(String title, String x, String y) {
    LogAxis axis = new LogAxis(y);
    axis.setNumberFormatOverride(new DecimalFormat("0.##"));
    return new Panel(title, x, axis);
  }

  void write(Path file) throws IOException {
    int rows = (panels.size() + columns - 1) / columns;
    BufferedImage image =
        new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int i = 0; i < panels.size(); i++) {
      int x = i % columns * width;
      int y = i / columns * height;
      panels.get(i).draw(pen, new Rectangle2D.Double(x, y, width, height));
    }
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }
}
