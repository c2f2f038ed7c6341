package org.lymanscope.app.inspect;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.KeyRouter;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.ScanChart;
import org.lymanscope.app.text.Text;

/** χ²(z) of the pipeline, the smallest of all templates; a click goes to that redshift. */
final class Chi2View extends VBox {
  private final InspectViewModel model;
  private final ScanChart chart = new ScanChart();
  private List<ScanCurve> curves = List.of();

  Chi2View(InspectViewModel model, ObservableBooleanValue dark) {
    this.model = model;
    setId("chi2");
    Label title = new Label(Text.get("inspect.chi2"));
    title.getStyleClass().addAll("lym-muted", "text-small");
    getChildren().addAll(title, chart);
    chart.setAccessibleText(Text.get("inspect.chi2"));
    KeyRouter.leaveArrows(chart);
    chart.darkProperty().bind(dark);
    chart.redshiftProperty().bind(model.redshift().zProperty());
    chart.setOnChoose(model.redshift()::type);
    model.shownProperty().addListener(observable -> follow());
    model.preferences().blindProperty().addListener(observable -> follow());
    model.recording().lastRecordProperty().addListener(observable -> follow());
    follow();
  }

  private void follow() {
    List<ScanCurve> next = model.scan();
    if (!next.equals(curves)) {
      curves = next;
      ScanCurve.smallest(curves).ifPresent(curve -> chart.show(curve.z(), curve.value()));
    }
    Panels.showWhen(this, ScanCurve.smallest(curves).isPresent());
  }
}
