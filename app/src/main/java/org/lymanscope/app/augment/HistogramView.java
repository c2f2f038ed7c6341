package org.lymanscope.app.augment;

import java.util.List;
import java.util.Locale;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.RedshiftHistogram;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Redshifts of a dataset by class, stacked, with a sentence that says what is plotted. */
final class HistogramView extends VBox {
  private final StackedBarChart<String, Number> chart;
  private final Label sentence = Parts.hint("");
  private final String key;

  /**
   * Creates an empty chart.
   *
   * @param key of its texts
   */
  HistogramView(String key) {
    super(2);
    this.key = key;
    setId(key.replace('.', '-'));
    CategoryAxis z = new CategoryAxis();
    z.setLabel("z");
    z.setAnimated(false);
    NumberAxis count = new NumberAxis();
    count.setLabel(Text.get("augment.histogram.count"));
    count.setAnimated(false);
    chart = new StackedBarChart<>(z, count);
    chart.setTitle(Text.get(key));
    chart.setAnimated(false);
    chart.setCategoryGap(1);
    chart.setPrefHeight(280);
    chart.setMinWidth(200);
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(chart, sentence);
  }

  /**
   * Shows a histogram.
   *
   * @param classes in the order to stack them, so that two charts have the same colours
   */
  void show(RedshiftHistogram histogram, List<SpectralClass> classes) {
    chart.getData().clear();
    int shown = 0;
    for (SpectralClass name : classes) {
      XYChart.Series<String, Number> series = new XYChart.Series<>();
      series.setName(name.name());
      List<Integer> counts = histogram.counts().getOrDefault(name, List.of());
      for (int i = 0; i < AugmentWords.steps(histogram); i++) {
        int rows = i < counts.size() ? counts.get(i) : 0;
        shown += rows;
        series.getData().add(new XYChart.Data<>(place(histogram, i), rows));
      }
      chart.getData().add(series);
      describe(series);
    }
    sentence.setText(
        Text.get(
            key + ".sentence",
            AugmentWords.count(shown),
            AugmentWords.fixed(histogram.step(), 1),
            AugmentWords.count(histogram.outside())));
    chart.setAccessibleText(chart.getTitle() + ". " + sentence.getText());
  }

  private static void describe(XYChart.Series<String, Number> series) {
    for (XYChart.Data<String, Number> data : series.getData()) {
      String text =
          Text.get(
              "augment.histogram.bar",
              series.getName(),
              data.getXValue(),
              AugmentWords.count(data.getYValue().longValue()));
      Tooltip.install(data.getNode(), new Tooltip(text));
    }
  }

  private static String place(RedshiftHistogram histogram, int step) {
    return String.format(Locale.ROOT, "%.1f", histogram.from() + step * histogram.step());
  }
}
