package org.lymanscope.app.augment;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.CategoryTableXYDataset;
import org.lymanscope.app.plot.export.FigureFile;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.RedshiftHistogram;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * The redshifts of a dataset by class, before augmentation on the left and after it on the right,
 * with the same axes, in light colours. Needs no window.
 *
 * @param content the dataset
 */
record HistogramFigure(DatasetContent content) {
  /** Those of the bars on the screen: base.css. */
  private static final List<Color> COLORS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x59636E));

  private static final Color TEXT = new Color(0x1F2328);
  private static final Color QUIET = new Color(0xE4E8EC);
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 420;
  private static final double HEADING = 34;
  private static final double HEADROOM = 1.06;

  /** For a page. */
  FigureFile file() {
    return new FigureFile(this::paint, title(), WIDTH, HEIGHT);
  }

  /** What it shows in words. */
  private String title() {
    return content.entry().card().name()
        + ": "
        + Text.count(content.entry().card().rows())
        + " "
        + Text.get("augment.histogram.count");
  }

  /** Draws onto {@code width × height} units from the origin. */
  private void paint(Graphics2D g, double width, double height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setPaint(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    g.setPaint(TEXT);
    g.setFont(TITLE);
    g.drawString(title(), 16, 23);
    double most = Math.max(highest(content.before()), highest(content.after())) * HEADROOM;
    Rectangle2D left = new Rectangle2D.Double(0, HEADING, width / 2, height - HEADING);
    Rectangle2D right = new Rectangle2D.Double(width / 2, HEADING, width / 2, height - HEADING);
    chart(content.before(), "augment.histogram.before", most).draw(g, left);
    chart(content.after(), "augment.histogram.after", most).draw(g, right);
  }

  private JFreeChart chart(RedshiftHistogram histogram, String key, double most) {
    NumberAxis z = axis("z");
    int steps = AugmentWords.steps(histogram);
    z.setRange(histogram.from(), histogram.from() + Math.max(1, steps) * histogram.step());
    NumberAxis count = axis(Text.get("augment.histogram.count"));
    count.setRange(0, Math.max(1, most));
    count.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    XYPlot plot = new XYPlot(data(histogram, steps), z, count, bars());
    plot.setBackgroundPaint(Color.WHITE);
    plot.setInsets(new RectangleInsets(4, 8, 4, 20)); // the last number stands half beyond the axis
    plot.setRangeGridlinePaint(QUIET);
    plot.setDomainGridlinesVisible(false);
    JFreeChart chart = new JFreeChart(Text.get(key), LABELS, plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setPaint(TEXT);
    chart.getLegend().setItemFont(TICKS);
    chart.getLegend().setItemPaint(TEXT);
    chart.getLegend().setFrame(BlockBorder.NONE);
    return chart;
  }

  private CategoryTableXYDataset data(RedshiftHistogram histogram, int steps) {
    CategoryTableXYDataset data = new CategoryTableXYDataset();
    for (SpectralClass name : content.table().keySet()) {
      List<Integer> counts = histogram.counts().getOrDefault(name, List.of());
      for (int i = 0; i < steps; i++) {
        int rows = i < counts.size() ? counts.get(i) : 0;
        data.add(histogram.from() + (i + 0.5) * histogram.step(), rows, name.name());
      }
    }
    data.setAutoWidth(false);
    data.setIntervalWidth(histogram.step());
    return data;
  }

  private StackedXYBarRenderer bars() {
    StackedXYBarRenderer bars = new StackedXYBarRenderer(0.06);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    for (int i = 0; i < content.table().size(); i++) {
      bars.setSeriesPaint(i, COLORS.get(i % COLORS.size()));
    }
    return bars;
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setLabelFont(LABELS);
    axis.setTickLabelFont(TICKS);
    axis.setLabelPaint(TEXT);
    axis.setTickLabelPaint(TEXT);
    return axis;
  }

  /** Rows of all classes in the fullest step. */
  private static int highest(RedshiftHistogram histogram) {
    int most = 0;
    for (int i = 0; i < AugmentWords.steps(histogram); i++) {
      int step = i;
      int sum =
          histogram.counts().values().stream()
              .filter(counts -> step < counts.size())
              .mapToInt(counts -> counts.get(step))
              .sum();
      most = Math.max(most, sum);
    }
    return most;
  }
}
