package org.lymanscope.app.augment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Shown;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.dataset.RedshiftHistogram;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Redshifts of a dataset by class, stacked, with a sentence that says what is plotted. */
final class HistogramView extends VBox {
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

  /** A bar with spectra behind it. */
  private record Bar(SpectralClass name, int step, String text, Node node) {}

  /** What is to be done with a bar. */
  @FunctionalInterface
  interface Choice {
    /** Shows the spectra of a class in a step of the histogram, from 0. */
    void show(SpectralClass name, int step);
  }

  private final StackedBarChart<String, Number> chart;
  private final Label pointed = Panels.hint("");
  private final List<Bar> bars = new ArrayList<>();
  private Choice choice = (name, step) -> {};
  private int cursor = -1;
  private final Label sentence = Panels.hint("");
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
    count.setTickLabelFormatter(new Shown<>(HistogramView::whole));
    chart = new StackedBarChart<>(z, count);
    chart.setTitle(Text.get(key));
    chart.setAnimated(false);
    chart.setCategoryGap(1);
    chart.setPrefHeight(280);
    chart.setMinWidth(200);
    VBox.setVgrow(chart, Priority.ALWAYS);
    pointed.setId(getId() + "-bar");
    chart.setId(getId() + "-chart");
    chart.setFocusTraversable(true);
    chart.setOnKeyPressed(this::pressed);
    chart.setOnMousePressed(event -> chart.requestFocus());
    chart.focusedProperty().addListener((observable, was, now) -> point(now ? cursor : -1, now));
    getChildren().addAll(chart, sentence, pointed);
  }

  /** Few spectra have ticks between whole numbers, which say nothing of them. */
  private static String whole(Number tick) {
    return tick.doubleValue() == Math.rint(tick.doubleValue()) ? Text.count(tick.longValue()) : "";
  }

  /** Sets what a click on a bar does, or Enter. */
  void setOnBar(Choice action) {
    choice = action;
  }

  /**
   * Shows a histogram.
   *
   * @param classes in the order to stack them, so that two charts have the same colours
   */
  void show(RedshiftHistogram histogram, List<SpectralClass> classes) {
    chart.getData().clear();
    bars.clear();
    cursor = -1;
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
      describe(series, name);
    }
    bars.sort(Comparator.comparingInt(Bar::step));
    point(-1, false);
    sentence.setText(
        Text.get(
            key + ".sentence",
            Text.count(shown),
            AugmentWords.fixed(histogram.step(), 1),
            Text.count(histogram.outside())));
    chart.setAccessibleText(chart.getTitle() + ". " + sentence.getText());
  }

  private void describe(XYChart.Series<String, Number> series, SpectralClass name) {
    for (int step = 0; step < series.getData().size(); step++) {
      XYChart.Data<String, Number> data = series.getData().get(step);
      String text =
          Text.get(
              "augment.histogram.bar",
              series.getName(),
              data.getXValue(),
              Text.count(data.getYValue().longValue()));
      Tooltip.install(data.getNode(), new Tooltip(text));
      if (data.getYValue().intValue() > 0) {
        int place = step;
        bars.add(new Bar(name, place, text, data.getNode()));
        data.getNode().setCursor(Cursor.HAND);
        data.getNode().setOnMouseClicked(event -> choice.show(name, place));
      }
    }
  }

  private void pressed(KeyEvent event) {
    if (bars.isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> point(Math.max(0, cursor - 1), true);
      case RIGHT -> point(Math.min(bars.size() - 1, cursor + 1), true);
      case HOME -> point(0, true);
      case END -> point(bars.size() - 1, true);
      case ENTER, SPACE -> open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void open() {
    if (cursor >= 0) {
      choice.show(bars.get(cursor).name(), bars.get(cursor).step());
    }
  }

  /** Marks a bar, told in words too; −1 for none. */
  private void point(int next, boolean focused) {
    bars.forEach(bar -> bar.node().pseudoClassStateChanged(CURSOR, false));
    cursor = next >= 0 || !focused ? next : cursor;
    if (cursor >= 0 && cursor < bars.size()) {
      Bar bar = bars.get(cursor);
      bar.node().pseudoClassStateChanged(CURSOR, true);
      pointed.setText(Text.get("augment.histogram.bar.open", bar.text()));
    } else {
      pointed.setText(Text.get("augment.histogram.hint"));
    }
    chart.setAccessibleHelp(pointed.getText());
  }

  private static String place(RedshiftHistogram histogram, int step) {
    return String.format(Locale.ROOT, "%.1f", histogram.from() + step * histogram.step());
  }
}
