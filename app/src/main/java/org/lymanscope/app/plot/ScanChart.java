package org.lymanscope.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.lymanscope.engine.spectrum.Samples;

/**
 * What speaks for each redshift in a small chart, χ² or probability, the redshift on the screen
 * marked; the mouse tells values, a click chooses another redshift. UI thread only.
 */
public final class ScanChart extends Region {
  /**
   * A curve.
   *
   * @param z redshifts, increasing, shape (n), at least two
   * @param value at each of them, finite, shape (n)
   * @param role whose it is, which decides its colour
   */
  public record Curve(Samples z, Samples value, PlotMark.Role role) {}

  /**
   * A redshift with a few words beside it.
   *
   * @param role whose it is
   */
  public record Mark(double z, String label, PlotMark.Role role) {}

  private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final double HEIGHT = 104;
  private static final double LEFT = 68;
  private static final double RIGHT = 14;
  private static final double TOP = 6;
  private static final double BOTTOM = 22;

  /** An arrow key goes this part of the axis. */
  private static final double STEP = 0.005;

  private static final BasicStroke DASHED =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);

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
  private final Label readout = new Label();
  private DoubleConsumer onChoose = z -> {};
  private DoubleFunction<String> reading = value -> String.format(Locale.ROOT, "%.1f", value);
  private List<Curve> curves = List.of();
  private List<Mark> marks = List.of();
  private double pointed = Double.NaN;

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
    plot.getRenderer().setSeriesStroke(1, new BasicStroke(3.4f)); // seen below the first
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    cursor.getStyleClass().add("lym-cursor");
    // The chart's own zooming would take the clicks.
    canvas.setMouseTransparent(true);
    readout.setMouseTransparent(true);
    readout.getStyleClass().addAll("lym-number", "lym-scan-readout");
    readout.setVisible(false);
    getChildren().addAll(canvas, cursor, readout);
    redshift.addListener((observable, was, now) -> move());
    dark.addListener((observable, was, now) -> dress());
    setOnMouseClicked(event -> onChoose.accept(redshiftAt(event.getX())));
    setOnMouseMoved(event -> read(event.getX()));
    setOnMouseExited(event -> readout.setVisible(false));
    setFocusTraversable(true);
    getStyleClass().add("lym-keyed");
    setOnKeyPressed(this::press);
    focusedProperty()
        .addListener((observable, was, now) -> point(now ? redshift.get() : Double.NaN));
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

  /** How values are told under the mouse. */
  public void setReading(DoubleFunction<String> words) {
    reading = words;
  }

  /** Shows χ² of the pipeline, see {@link Curve}. */
  public void show(Samples z, Samples chi2) {
    show(List.of(new Curve(z, chi2, PlotMark.Role.PIPELINE)), List.of());
  }

  /** Shows one or two curves, and marks at their redshifts. */
  public void show(List<Curve> next, List<Mark> marked) {
    while (data.getSeriesCount() > 0) {
      data.removeSeries(data.getSeriesKey(0));
    }
    curves = List.copyOf(next);
    marks = List.copyOf(marked);
    for (Curve curve : curves) {
      data.addSeries(curve.role(), new double[][] {curve.z().toArray(), curve.value().toArray()});
    }
    double from = curves.stream().mapToDouble(curve -> curve.z().first()).min().orElse(0);
    double to = curves.stream().mapToDouble(curve -> curve.z().last()).max().orElse(1);
    redshifts.setRange(from, to);
    values.configure();
    dress();
    move();
  }

  private void dress() {
    Palette palette = Palette.of(dark.get());
    chart.setBackgroundPaint(palette.background());
    plot.setBackgroundPaint(palette.background());
    plot.setDomainGridlinePaint(palette.quiet());
    plot.setRangeGridlinePaint(palette.quiet());
    plot.setOutlinePaint(palette.muted());
    for (int i = 0; i < curves.size(); i++) {
      plot.getRenderer().setSeriesPaint(i, palette.of(curves.get(i).role()));
    }
    plot.clearDomainMarkers();
    marks.forEach(mark -> plot.addDomainMarker(marker(mark, palette)));
    SpectrumChart.dress(redshifts, palette);
    SpectrumChart.dress(values, palette);
  }

  private ValueMarker marker(Mark mark, Palette palette) {
    Color color = palette.of(mark.role());
    ValueMarker marker = new ValueMarker(mark.z(), color, DASHED);
    marker.setLabel(mark.label());
    marker.setLabelFont(TICKS);
    marker.setLabelPaint(palette.text());
    marker.setLabelBackgroundColor(Palette.faded(palette.background(), 0.8));
    boolean leftHalf = mark.z() < redshifts.getRange().getCentralValue();
    marker.setLabelAnchor(leftHalf ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
    marker.setLabelTextAnchor(leftHalf ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
    return marker;
  }

  private void press(KeyEvent event) {
    double step = STEP * redshifts.getRange().getLength() * (event.isShiftDown() ? 10 : 1);
    switch (event.getCode()) {
      case LEFT -> point(pointed - step);
      case RIGHT -> point(pointed + step);
      case ENTER -> onChoose.accept(pointed);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Tells the values at a redshift as the mouse would; NaN stops telling. */
  private void point(double z) {
    pointed =
        Math.max(Math.max(0, redshifts.getLowerBound()), Math.min(redshifts.getUpperBound(), z));
    if (Double.isNaN(pointed)) {
      readout.setVisible(false);
      setAccessibleRoleDescription(null);
      return;
    }
    double part = (pointed - redshifts.getLowerBound()) / redshifts.getRange().getLength();
    double x = LEFT + part * (getWidth() - LEFT - RIGHT);
    read(x);
    setAccessibleRoleDescription(readout.getText());
  }

  private void read(double x) {
    boolean inside = x >= LEFT && x <= getWidth() - RIGHT && !curves.isEmpty();
    readout.setVisible(inside);
    if (inside) {
      double z = redshiftAt(x);
      String told =
          curves.stream()
              .map(curve -> reading.apply(at(curve, z)))
              .collect(Collectors.joining("  "));
      readout.setText(String.format(Locale.ROOT, "z %.4f  %s", z, told));
      readout.autosize();
      readout.relocate(LEFT + 6, TOP + 3);
    }
  }

  /** The value at the point next to a redshift. */
  private static double at(Curve curve, double z) {
    return curve.value().at(curve.z().nearest(z));
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
