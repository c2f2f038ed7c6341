package org.lymanscope.app.bench;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.data.xy.DefaultXYDataset;
import org.lymanscope.engine.spectrum.Arm;

/** The chart that anybody would make first: every point, the stock renderer. For comparison. */
final class NaiveChart {
  private final JFreeChart chart;
  private final StackPane root;

  NaiveChart(Arm arm) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("flux", new double[][] {arm.wavelength().toArray(), arm.flux().toArray()});
    chart = ChartFactory.createXYLineChart(null, "wavelength", "flux", data);
    ChartCanvas canvas = new ChartCanvas(chart);
    root = new StackPane(canvas);
    canvas.widthProperty().bind(root.widthProperty());
    canvas.heightProperty().bind(root.heightProperty());
  }

  Parent canvas() {
    return root;
  }

  void pan(int frame) {
    double shift = 300 * Math.sin(frame / 40.0);
    chart.getXYPlot().getDomainAxis().setRange(3600 + shift, 9800 + shift);
  }
}
