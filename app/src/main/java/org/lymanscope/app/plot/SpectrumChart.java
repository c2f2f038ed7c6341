package org.lymanscope.app.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.lymanscope.app.text.Text;

/**
 * The chart of a spectrum: JFreeChart draws axes and grid, {@link BaseLayers} what lies between
 * them. It knows no toolkit and draws on a window and into files alike.
 */
final class SpectrumChart {
  /** Room to the left of the data area, pixels; whatever lies below the plot keeps it too. */
  static final double LEFT = 68;

  /** Room to the right of the data area, pixels. */
  static final double RIGHT = 14;

  private static final RectangleInsets FULL = new RectangleInsets(46, LEFT, 46, RIGHT);

  private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private final BaseLayers layers;
  private final NumberAxis wavelength = wavelengthAxis(Text.get("plot.axis.observed"));
  private final NumberAxis flux = axis(Text.get("plot.axis.flux"));
  private final XYPlot plot = new LayeredPlot();
  private final JFreeChart chart = new JFreeChart(null, LABELS, plot, false);
  private final ChartRenderingInfo info = new ChartRenderingInfo(null);
  private String fluxUnit = "";
  private int fluxPower;
  private boolean named = true;
  private boolean narrow;

  SpectrumChart(BaseLayers layers) {
    this.layers = layers;
    plot.setDataset(new DefaultXYDataset());
    // Draws nothing itself, but without one there is no grid.
    plot.setRenderer(new XYLineAndShapeRenderer());
    flux.setTickLabelInsets(new RectangleInsets(10, 4, 10, 4));
    plot.setDomainAxis(wavelength);
    plot.setRangeAxis(flux);
    plot.setOutlineVisible(true);
    plot.setBackgroundPaint(null);
    plot.setInsets(new RectangleInsets(0, 0, 0, 0));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    chart.setBorderVisible(false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setTextAntiAlias(true);
    setMargins(FULL);
  }

  /** An axis that never chooses its own range. */
  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRange(false);
    axis.setTickLabelFont(TICKS);
    axis.setLabelFont(LABELS);
    axis.setTickMarkOutsideLength(4);
    return axis;
  }

  /** An axis for wavelengths: without a comma in the thousands. */
  static NumberAxis wavelengthAxis(String label) {
    NumberAxis axis = axis(label);
    axis.setNumberFormatOverride(
        new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setTickLabelInsets(new RectangleInsets(1, 8, 1, 8));
    return axis;
  }

  /** Gives an axis the colours of a theme. */
  static void dress(ValueAxis axis, Palette palette) {
    axis.setLabelPaint(palette.text());
    axis.setTickLabelPaint(palette.text());
    axis.setTickMarkPaint(palette.muted());
    axis.setAxisLinePaint(palette.muted());
  }

  /** Room around the data area; fixed, so that nothing jumps when numbers grow longer. */
  void setMargins(RectangleInsets margins) {
    AxisSpace vertical = new AxisSpace();
    vertical.setTop(margins.getTop());
    vertical.setBottom(margins.getBottom());
    AxisSpace horizontal = new AxisSpace();
    horizontal.setLeft(margins.getLeft());
    horizontal.setRight(margins.getRight());
    plot.setFixedDomainAxisSpace(vertical);
    plot.setFixedRangeAxisSpace(horizontal);
  }

  /**
   * Gives room to the data area where two charts share a window. The flux axis has its name above
   * it where it is too short to have it beside it.
   *
   * @param narrow whether there is no axis above
   * @param last whether the wavelength axis has its name; only the lowest chart needs it
   */
  void setNarrow(boolean narrow, boolean last) {
    this.narrow = narrow;
    wavelength.setLabel(last ? Text.get("plot.axis.observed") : null);
    setMargins(narrow ? new RectangleInsets(20, LEFT, last ? 46 : 24, RIGHT) : FULL);
  }

  /** Leaves the names of the axes out, where room is short. */
  void hideAxisLabels() {
    named = false;
    wavelength.setLabel(null);
    flux.setLabel(null);
  }

  /** Draws lines on whole pixels, for a screen. */
  void setCrisp() {
    chart.setAntiAlias(false);
  }

  void setTitle(String title, Palette palette) {
    TextTitle heading = new TextTitle(title, LABELS.deriveFont(Font.BOLD, 14f));
    heading.setPaint(palette.text());
    heading.setPadding(8, 8, 2, 8);
    chart.setTitle(heading);
  }

  void setPalette(Palette palette) {
    layers.setPalette(palette);
    dress(wavelength, palette);
    dress(flux, palette);
    chart.setBackgroundPaint(palette.background());
    plot.setOutlinePaint(palette.muted());
    plot.setDomainGridlinePaint(palette.quiet());
    plot.setRangeGridlinePaint(palette.quiet());
  }

  void setFluxUnit(String unit) {
    fluxUnit = unit;
    nameFlux();
  }

  private void nameFlux() {
    if (named) {
      flux.setLabel(fluxName());
    }
  }

  private String fluxName() {
    return Text.get("plot.axis.flux") + FluxUnits.bracketed(fluxUnit, fluxPower);
  }

  /** Very large and very small numbers have their power of ten in the axis' name: there is room. */
  private void setFluxRange(double bottom, double top) {
    flux.setRange(bottom, top);
    int power = FluxUnits.power(Math.max(Math.abs(bottom), Math.abs(top)));
    if (power != fluxPower) {
      fluxPower = power;
      flux.setNumberFormatOverride(power == 0 ? null : new ScaledNumbers(power));
      nameFlux();
    }
  }

  /** Draws everything that does not move, and tells where the data area came to lie. */
  Frame paint(Graphics2D g, Rectangle2D bounds, Viewport view) {
    wavelength.setRange(view.left(), view.right());
    setFluxRange(view.bottom(), view.top());
    boolean above = narrow && named && !fits(g, bounds);
    if (above) {
      flux.setLabel(null);
    }
    chart.draw(g, bounds, null, info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    if (above) {
      g.setFont(LABELS);
      g.setPaint(flux.getLabelPaint());
      g.drawString(fluxName(), (float) area.getX(), (float) area.getY() - 6);
      nameFlux();
    }
    return new Frame((Rectangle2D) area.clone(), view);
  }

  /** Whether the flux axis' name is no longer than the chart, in whose middle it stands. */
  private boolean fits(Graphics2D g, Rectangle2D bounds) {
    double below = plot.getFixedDomainAxisSpace().getBottom();
    double above = plot.getFixedDomainAxisSpace().getTop();
    double room = bounds.getHeight() - Math.abs(below - above);
    return g.getFontMetrics(LABELS).stringWidth(fluxName()) < room;
  }

  /** Lets our layers take the place of renderers. */
  private final class LayeredPlot extends XYPlot {
    private static final long serialVersionUID = 1;

    @Override
    public boolean render(
        Graphics2D g,
        Rectangle2D area,
        int index,
        PlotRenderingInfo state,
        CrosshairState crosshair) {
      Viewport view =
          new Viewport(
              getDomainAxis().getLowerBound(),
              getDomainAxis().getUpperBound(),
              getRangeAxis().getLowerBound(),
              getRangeAxis().getUpperBound());
      layers.paint(g, new Frame(area, view));
      return true;
    }
  }
}
