package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.lymanscope.app.plot.PlotMark;
import org.lymanscope.app.plot.SpectrumPlot;
import org.lymanscope.app.plot.Viewport;
import org.lymanscope.engine.spectrum.SpectralLine;

/** Marks in the plot: the clicked feature, and a doublet held against the spectrum. */
final class FeatureMarks {
  /**
   * A doublet to hold against the spectrum.
   *
   * @param label its name
   * @param first rest wavelength of its first line, ångström, vacuum
   * @param second rest wavelength of its second line
   */
  private record Doublet(String label, double first, double second) {}

  // Morton 2003, ApJS 149, 205; [O II], [O III]: NIST ASD.
  private static final List<Doublet> DOUBLETS =
      List.of(
          new Doublet("[O II]", 3727.092, 3729.875),
          new Doublet("C IV", 1548.204, 1550.781),
          new Doublet("Mg II", 2796.354, 2803.532),
          new Doublet("Si IV", 1393.760, 1402.773),
          new Doublet("N V", 1238.821, 1242.804),
          new Doublet("Ca H+K", 3934.777, 3969.591),
          new Doublet("[O III]", 4960.295, 5008.240));

  private final SpectrumPlot plot;
  private final FeatureModel feature;
  private final LineChoice lines;
  private final ReadOnlyBooleanWrapper doubletShown = new ReadOnlyBooleanWrapper(false);
  private int doublet = -1;
  private double anchor;

  FeatureMarks(SpectrumPlot plot, InspectViewModel model) {
    this.plot = plot;
    this.feature = model.feature();
    this.lines = model.lines();
    feature.clickedProperty().addListener(observable -> show());
    lines.activeProperty().addListener(observable -> show());
    feature.assignedProperty().addListener(observable -> show());
  }

  /** Whether a doublet is shown. */
  ReadOnlyBooleanProperty doubletShownProperty() {
    return doubletShown.getReadOnlyProperty();
  }

  /** Shows the next doublet, its first line at the pointer or at the clicked feature. */
  void nextDoublet() {
    doublet = (doublet + 1) % DOUBLETS.size();
    anchor = place();
    doubletShown.set(true);
    show();
  }

  /** Takes the doublet away. */
  void hideDoublet() {
    doublet = -1;
    doubletShown.set(false);
    show();
  }

  private double place() {
    Viewport view = plot.viewportProperty().get();
    return feature
        .clickedProperty()
        .get()
        .map(clicked -> clicked.feature().wavelength())
        .orElseGet(() -> plot.hovered().orElse((view.left() + view.right()) / 2));
  }

  private void show() {
    List<PlotMark> marks = new ArrayList<>();
    if (lines.observed()) {
      for (SpectralLine line : lines.activeProperty().get().lines()) {
        marks.add(new PlotMark(line.wavelength(), line.label(), PlotMark.Role.HINT));
      }
    }
    Optional<ClickedFeature> clicked = feature.clickedProperty().get();
    String label = feature.assignedProperty().get().map(SpectralLine::label).orElse("?");
    clicked.ifPresent(
        some -> marks.add(new PlotMark(some.feature().wavelength(), label, PlotMark.Role.PERSON)));
    if (doublet >= 0) {
      Doublet shown = DOUBLETS.get(doublet);
      double second = anchor * shown.second() / shown.first();
      marks.add(new PlotMark(anchor, shown.label(), PlotMark.Role.HINT));
      marks.add(new PlotMark(second, "", PlotMark.Role.HINT));
    }
    plot.setMarks(marks);
  }
}
