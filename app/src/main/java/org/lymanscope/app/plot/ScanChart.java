package org.lymanscope.app.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.lymanscope.engine.spectrum.Samples;

/**
 * χ² over redshift in a small chart, the redshift on the screen marked; a click chooses another. UI
 * thread only.
 */
public final class ScanChart extends Region {
  private static final String CURVE = "chi2";
  private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final double HEIGHT = 104;
  private static final double LEFT = 68;
  private static final double RIGHT = 14;
  private static final double TOP = 6;
  private static final double BOTTOM = 22;

  private final DefaultXYDataset data = new DefaultXYDataset();
  private final NumberAxis redshifts = axis();
  private final NumberAxis values = axis();
  private final XYPlot plot =
      new XYPlot(data, redshifts, values, new XYLineAndShapeRenderer(true, false));
  private final JFreeChart chart = new JFreeChart(null, TICKS, plot, false);
  private final ChartCanvas canvas = new ChartCanvas(chart);
  private final Line cursor = new Line();
  private final DoubleProperty redshift = new SimpleDoubleProperty(this, "redshift");
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private DoubleConsumer onChoose = z -> {};

  /** Creates an empty chart. */
  public ScanChart() {
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    values.setAutoRangeIncludesZero(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(space(TOP, BOTTOM));
    plot.setFixedRangeAxisSpace(space(LEFT, RIGHT));
    plot.getRenderer().setSeriesStroke(0, new BasicStroke(1.4f));
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    cursor.getStyleClass().add("lym-cursor");
    // The chart's own zooming would take the clicks.
    canvas.setMouseTransparent(true);
    getChildren().addAll(canvas, cursor);
    redshift.addListener((observable, was, now) -> move());
    dark.addListener((observable, was, now) -> dress());
    setOnMouseClicked(event -> onChoose.accept(redshiftAt(event.getX())));
    dress();
  }

  private static NumberAxis axis() {
    NumberAxis axis = new NumberAxis();
    axis.setTickLabelFont(TICKS);
    return axis;
  }

  private static AxisSpace space(double before, double after) {
    AxisSpace space = new AxisSpace();
    space.setTop(before);
    space.setLeft(before);
    space.setBottom(after);
    space.setRight(after);
    return space;
  }

  /** The marked redshift. */
  public DoubleProperty redshiftProperty() {
    return redshift;
  }

  /** Whether to draw for a dark window. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** What a click does with the redshift under it, at least 0. */
  public void setOnChoose(DoubleConsumer action) {
    onChoose = action;
  }

  /**
   * Shows a curve.
   *
   * @param z redshifts, increasing, shape (n), at least two
   * @param chi2 χ² at each of them, finite, shape (n)
   */
  public void show(Samples z, Samples chi2) {
    data.addSeries(CURVE, new double[][] {z.toArray(), chi2.toArray()});
    redshifts.setRange(z.first(), z.last());
    values.configure();
    move();
  }

  private void dress() {
    Palette palette = Palette.of(dark.get());
    chart.setBackgroundPaint(palette.background());
    plot.setBackgroundPaint(palette.background());
    plot.setDomainGridlinePaint(palette.quiet());
    plot.setRangeGridlinePaint(palette.quiet());
    plot.setOutlinePaint(palette.muted());
    plot.getRenderer().setSeriesPaint(0, palette.pipeline());
    SpectrumChart.dress(redshifts, palette);
    SpectrumChart.dress(values, palette);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    move();
  }

  private void move() {
    double part = (redshift.get() - redshifts.getLowerBound()) / redshifts.getRange().getLength();
    double x = LEFT + part * (getWidth() - LEFT - RIGHT);
    cursor.setVisible(part >= 0 && part <= 1);
    cursor.setStartX(x);
    cursor.setEndX(x);
    cursor.setStartY(TOP);
    cursor.setEndY(getHeight() - BOTTOM);
  }

  private double redshiftAt(double x) {
    double part = (x - LEFT) / (getWidth() - LEFT - RIGHT);
    double z = redshifts.getLowerBound() + part * redshifts.getRange().getLength();
    return Math.max(0, Math.min(redshifts.getUpperBound(), z));
  }
}
