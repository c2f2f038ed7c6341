package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lymanscope.app.command.KeyRouter;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.plot.BoxStrip;
import org.lymanscope.app.plot.BoxTable;
import org.lymanscope.app.plot.Viewport;
import org.lymanscope.app.text.Text;

/** The models' lines × boxes below the plot, or why there is nothing to see. */
final class BoxStripView extends VBox {
  /** Share of the panel's height that the strip may take: the spectrum is the hero. */
  private static final double SHARE = 0.2;

  private final InspectViewModel model;
  private final BoxStrip strip = new BoxStrip();
  private final Label told = new Label();
  private Optional<BoxTable.Cell> hovered = Optional.empty();

  /**
   * Creates the view.
   *
   * @param view what the plot shows
   * @param room height of the whole panel, pixels
   */
  BoxStripView(
      InspectViewModel model,
      ObservableValue<Viewport> view,
      ObservableValue<? extends Number> room,
      ObservableBooleanValue dark) {
    this.model = model;
    setId("box-strip-view");
    told.setId("box-strip-told");
    told.getStyleClass().addAll("lym-muted", "text-small", "lym-number");
    getChildren().addAll(told, strip);
    strip.darkProperty().bind(dark);
    strip.redshiftProperty().bind(model.redshift().zProperty());
    strip.setView(view.getValue());
    view.addListener((observable, was, now) -> strip.setView(now));
    room.addListener((observable, was, now) -> strip.fitHeight(now.doubleValue() * SHARE));
    KeyRouter.leaveArrows(strip);
    strip.setOnHover(this::hover);
    strip.setOnChoose(this::choose);
    model.answers().visibleProperty().addListener((observable, was, now) -> show(room));
    model.answers().cardsProperty().addListener((observable, was, now) -> show(room));
    model.shownProperty().addListener((observable, was, now) -> show(room));
    model.preferences().blindProperty().addListener((observable, was, now) -> show(room));
    model.preferences().stripProperty().addListener((observable, was, now) -> show(room));
    show(room);
  }

  /** Whether boxes are shown, and not only words about them. */
  BooleanExpression filledProperty() {
    return strip.visibleProperty().and(visibleProperty());
  }

  private void show(ObservableValue<? extends Number> room) {
    List<BoxTable> tables =
        model.answers().visibleProperty().get().stream()
            .flatMap(
                answer ->
                    answer.finder().stream()
                        .flatMap(
                            said ->
                                answer.spec().stream()
                                    .map(spec -> new BoxTable(spec, said.boxes()))))
            .toList();
    strip.show(tables);
    strip.fitHeight(room.getValue().doubleValue() * SHARE);
    strip.setAccessibleText(Text.get("inspect.strip"));
    Panels.showWhen(strip, !tables.isEmpty());
    Panels.showWhen(this, model.preferences().stripProperty().get());
    hover(Optional.empty());
  }

  private void hover(Optional<BoxTable.Cell> cell) {
    hovered = cell;
    strip.setAccessibleRoleDescription(cell.map(ModelWords::cell).orElse(null));
    told.setText(hovered.map(ModelWords::cell).orElseGet(this::state));
  }

  /** A cell whose redshift no spectrum can have is none to go to. */
  private void choose(BoxTable.Cell cell) {
    if (cell.z() >= RedshiftModel.MIN && cell.z() <= RedshiftModel.MAX) {
      model.redshift().type(cell.z());
    }
  }

  private String state() {
    ModelAnswers answers = model.answers();
    if (answers.cardsProperty().get().isEmpty()) {
      return Text.get("inspect.model.none");
    }
    if (answers.hidden()) {
      return Text.get("inspect.opinions.hidden");
    }
    if (strip.isVisible()) {
      return Text.get("inspect.strip.hint");
    }
    return answers.visibleProperty().get().stream()
        .findFirst()
        .map(answer -> ModelWords.opinion(answer))
        .map(said -> said.who() + ": " + said.what() + ", " + said.detail())
        .orElse("");
  }
}
