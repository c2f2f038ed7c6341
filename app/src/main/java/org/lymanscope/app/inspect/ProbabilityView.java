package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.KeyRouter;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.PlotMark;
import org.lymanscope.app.plot.ScanChart;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.prediction.JointRedshift;

/** p(z) of the models from all lines together; a click goes to that redshift. */
final class ProbabilityView extends VBox {
  /** A second peak below a thousandth is told by the curve alone. */
  private static final double WORTH_A_LOOK = 1e-3;

  private final InspectViewModel model;
  private final ScanChart chart = new ScanChart();

  ProbabilityView(InspectViewModel model, ObservableBooleanValue dark) {
    this.model = model;
    setId("probability");
    Label title = new Label(Text.get("inspect.probability"));
    title.getStyleClass().addAll("lym-muted", "text-small");
    getChildren().addAll(title, chart);
    chart.setAccessibleText(Text.get("inspect.probability"));
    chart.setReading(value -> String.format(Locale.ROOT, "10^%.1f", value));
    KeyRouter.leaveArrows(chart);
    chart.darkProperty().bind(dark);
    chart.redshiftProperty().bind(model.redshift().zProperty());
    chart.setOnChoose(model.redshift()::type);
    model.answers().visibleProperty().addListener((observable, was, now) -> show());
    show();
  }

  private void show() {
    List<ScanChart.Curve> curves = new ArrayList<>();
    List<ScanChart.Mark> marks = new ArrayList<>();
    for (ModelAnswer answer : model.answers().visibleProperty().get()) {
      PlotMark.Role role = role(answer);
      answer
          .curve()
          .flatMap(ScanCurve::logProbability)
          .ifPresent(curve -> curves.add(new ScanChart.Curve(curve.z(), curve.value(), role)));
      answer.finder().flatMap(said -> second(said.joint(), role)).ifPresent(marks::add);
    }
    if (!curves.isEmpty()) {
      chart.show(curves, marks);
    }
    Panels.showWhen(this, !curves.isEmpty());
  }

  private static Optional<ScanChart.Mark> second(JointRedshift joint, PlotMark.Role role) {
    if (Double.isNaN(joint.secondZ()) || joint.secondProbability() < WORTH_A_LOOK) {
      return Optional.empty();
    }
    String percent = String.format(Locale.ROOT, "%.1f", 100 * joint.secondProbability());
    String label = Text.get("inspect.probability.second", percent);
    return Optional.of(new ScanChart.Mark(joint.secondZ(), label, role));
  }

  private static PlotMark.Role role(ModelAnswer answer) {
    return answer.place() == 0 ? PlotMark.Role.MODEL : PlotMark.Role.OTHER_MODEL;
  }
}
