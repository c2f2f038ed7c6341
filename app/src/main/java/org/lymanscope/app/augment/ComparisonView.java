package org.lymanscope.app.augment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.Counterpart;
import org.lymanscope.app.plot.ModelBand;
import org.lymanscope.app.plot.PlotContent;
import org.lymanscope.app.plot.PlotOptions;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.app.plot.Stretch;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.line.SkyBand;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.prediction.Answer;
import org.lymanscope.engine.prediction.Prediction;

/**
 * Before and after: over each other in one plot, or one above the other in two that move together.
 */
final class ComparisonView extends VBox {
  private static final double PART_HEIGHT = 160;

  private final AugmentViewModel model;
  private final SpectrumPlot above = new SpectrumPlot();
  private final SpectrumPlot below = new SpectrumPlot();
  private final StackPane upper;
  private final Label difference = new Label();
  private boolean looking;

  ComparisonView(AugmentViewModel model, List<SkyBand> sky, ObservableBooleanValue dark) {
    super(2);
    this.model = model;
    above.setId("augment-plot-before");
    below.setId("augment-plot-after");
    for (SpectrumPlot plot : List.of(above, below)) {
      plot.setSky(sky);
      plot.darkProperty().bind(dark);
      plot.setMinHeight(120);
    }
    above.options().fluxProperty().bindBidirectional(below.options().fluxProperty());
    above.options().noiseProperty().bindBidirectional(below.options().noiseProperty());
    above.setNarrow(true, false);
    link(above, below);
    link(below, above);
    Label empty = emptiness();
    Label beforeBelow = named("augment.before", "lym-before-text");
    model
        .stackedProperty()
        .addListener((observable, was, now) -> Panels.showWhen(beforeBelow, !now));
    Panels.showWhen(beforeBelow, !model.stackedProperty().get());
    upper = new StackPane(above, names(named("augment.before", "lym-after-text")));
    StackPane lower =
        new StackPane(below, names(beforeBelow, named("augment.after", "lym-after-text")), empty);
    upper.setPrefHeight(PART_HEIGHT); // so that both are equally high
    lower.setPrefHeight(PART_HEIGHT);
    VBox.setVgrow(upper, Priority.ALWAYS);
    VBox.setVgrow(lower, Priority.ALWAYS);
    difference.setId("augment-difference");
    difference.getStyleClass().addAll("lym-muted", "lym-difference");
    difference.setWrapText(true);
    getChildren().addAll(upper, lower, difference);
    model.comparisonProperty().addListener(observable -> show());
    model.stackedProperty().addListener(observable -> show());
    model.verdicts().currentProperty().addListener(observable -> showBands());
    show();
  }

  /** What stands in place of a plot while there is nothing to compare. */
  private Label emptiness() {
    Label empty = new Label(Text.get("augment.empty"));
    empty.setId("augment-empty");
    empty.setWrapText(true);
    empty.setMouseTransparent(true);
    empty.getStyleClass().add("lym-empty");
    model
        .comparisonProperty()
        .addListener((observable, was, now) -> Panels.showWhen(empty, now.isEmpty()));
    return empty;
  }

  @Override
  public void requestFocus() {
    below.requestFocus();
  }

  /** Shows the whole spectrum. */
  void resetView() {
    above.resetView();
    below.resetView();
  }

  /** The switches of the layers of both plots. */
  PlotOptions options() {
    return below.options();
  }

  private static Label named(String key, String style) {
    Label label = new Label("■ " + Text.get(key));
    label.getStyleClass().addAll("text-small", style);
    return label;
  }

  /** The names of what a plot shows, in their colours, where no axis is. */
  private static HBox names(Label... labels) {
    HBox box = new HBox(12, labels);
    box.setMouseTransparent(true);
    box.setAlignment(Pos.TOP_RIGHT);
    return box;
  }

  private void link(SpectrumPlot one, SpectrumPlot other) {
    one.viewportProperty()
        .addListener(
            (observable, was, now) -> {
              if (!looking && model.stackedProperty().get()) {
                looking = true;
                other.look(now);
                looking = false;
              }
            });
  }

  private void show() {
    boolean stacked = model.stackedProperty().get();
    Panels.showWhen(upper, stacked);
    below.setNarrow(stacked, true);
    Optional<Comparison> shown = model.comparisonProperty().get();
    looking = true; // both fit themselves to both spectra, so neither has to follow the other
    if (shown.isPresent()) {
      Comparison some = shown.get();
      List<Stretch> differing = some.difference().stretches();
      boolean over = !stacked && !differing.isEmpty();
      show(below, some.after(), new Counterpart(some.before(), over, differing));
      setRedshift(below, some.label().z(), some.subject());
      if (stacked) {
        show(above, some.before(), new Counterpart(some.after(), false, differing));
        setRedshift(above, some.subject().label().z(), some.subject());
        above.look(below.viewportProperty().get());
      }
    } else {
      above.clear();
      below.clear();
    }
    looking = false;
    difference.setText(shown.map(AugmentWords::difference).orElse(""));
    showBands();
  }

  private static void show(SpectrumPlot plot, PlotContent content, Counterpart other) {
    plot.show(content, Optional.of(other));
  }

  private static void setRedshift(SpectrumPlot plot, double z, Subject subject) {
    boolean known = !Double.isNaN(z);
    plot.redshiftProperty().set(known ? z : 0);
    plot.setLines(known ? subject.lines() : List.of());
  }

  private void showBands() {
    List<Verdict> verdicts = model.verdicts().currentProperty().get();
    if (model.stackedProperty().get()) { // what is not seen need not be painted
      above.setBands(bands(verdicts, Verdict::before));
    }
    below.setBands(bands(verdicts, Verdict::after));
  }

  private static List<ModelBand> bands(List<Verdict> verdicts, Function<Verdict, Answer> which) {
    return verdicts.stream()
        .flatMap(verdict -> bands(verdict, which.apply(verdict)).stream())
        .toList();
  }

  private static List<ModelBand> bands(Verdict verdict, Answer answer) {
    return verdict.card().spec() instanceof LineFinderSpec spec
            && answer.prediction().orElse(null) instanceof Prediction.LineFinder said
        ? ModelBand.of(verdict.place(), AugmentWords.mark(verdict.place()), spec, said.lines())
        : List.of();
  }
}
