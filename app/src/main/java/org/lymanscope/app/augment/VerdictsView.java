package org.lymanscope.app.augment;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** What is true, and what the active models say, before and after. */
final class VerdictsView extends VBox {
  private final AugmentViewModel model;
  private final Label truth = new Label();
  private final Label none = Panels.hint(Text.get("augment.model.none"));
  private final List<VerdictView> views = List.of(new VerdictView(0), new VerdictView(1));

  VerdictsView(AugmentViewModel model) {
    super(4);
    this.model = model;
    setId("augment-verdicts");
    getStyleClass().add("lym-verdicts");
    truth.setId("augment-truth");
    truth.getStyleClass().add("lym-number");
    HBox models = new HBox(32, views.get(0), views.get(1));
    getChildren().addAll(Panels.row(Panels.heading("augment.truth"), truth), none, models);
    model
        .comparisonProperty()
        .addListener(
            observable -> {
              showTruth();
              showWhetherAny(); // what they say comes later, and is shown then
            });
    model.verdicts().currentProperty().addListener(observable -> showModels());
    showTruth();
    showModels();
  }

  private void showTruth() {
    truth.setText(
        model
            .comparisonProperty()
            .get()
            .map(
                some ->
                    AugmentWords.truth(some.subject().label())
                        + "  →  "
                        + AugmentWords.truth(some.label()))
            .orElse(""));
  }

  private void showWhetherAny() {
    Panels.showWhen(none, !model.verdicts().anyModel());
  }

  private void showModels() {
    List<Verdict> verdicts = model.verdicts().currentProperty().get();
    showWhetherAny();
    for (VerdictView view : views) {
      int place = views.indexOf(view);
      boolean there = place < verdicts.size();
      Panels.showWhen(view, there);
      if (there) {
        view.show(verdicts.get(place));
      }
    }
  }
}
