package org.lymanscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** What pipeline, models and people say of the spectrum; a click takes it over. */
final class OpinionsView extends VBox {
  private static final int MOST = 10;

  private final InspectViewModel model;
  private final VBox list = new VBox(1);
  private final List<OpinionRow> rows = new ArrayList<>();
  private final Label none = new Label();

  OpinionsView(InspectViewModel model, Runnable history) {
    super(4);
    this.model = model;
    setId("opinions");
    getStyleClass().add("lym-panel");
    Button records = Layout.button("show-history", Text.get("inspect.history.short"), history);
    records.getStyleClass().add("flat");
    none.getStyleClass().add("lym-muted");
    none.setWrapText(true);
    records.setAccessibleText(Text.get("inspect.history"));
    records.setTooltip(new Tooltip(Text.get("inspect.history")));
    getChildren()
        .addAll(
            Layout.row(Panels.heading("inspect.opinions"), Panels.space(), records),
            none,
            list,
            new RulesView(model.answers()));
    model.answers().visibleProperty().addListener((observable, was, now) -> show());
    model.shownProperty().addListener(observable -> show());
    model.recording().lastRecordProperty().addListener(observable -> show());
    model.preferences().blindProperty().addListener(observable -> show());
    model.redshift().candidateProperty().addListener((observable, was, now) -> show());
    model.redshift().zProperty().addListener((observable, was, now) -> showSuggested());
    show();
  }

  /** Rows are dear to make, so that they are made once and hidden while there is nothing to say. */
  private void show() {
    List<Opinion> opinions = model.opinions();
    int used = Math.min(MOST, opinions.size());
    while (rows.size() < used) {
      OpinionRow row = new OpinionRow(rows.size(), model::take);
      rows.add(row);
      list.getChildren().add(row);
    }
    for (int i = 0; i < rows.size(); i++) {
      Panels.showWhen(rows.get(i), i < used);
      if (i < used) {
        rows.get(i).show(opinions.get(i), isTaken(opinions.get(i)));
      } else {
        rows.get(i).forget();
      }
    }
    showSuggested();
    boolean hidden = model.currentProperty().get().filter(row -> !row.revealed()).isPresent();
    none.setText(Text.get(hidden ? "inspect.opinions.hidden" : "inspect.opinions.none"));
    Panels.showWhen(none, opinions.isEmpty() && model.shownProperty().get().isPresent());
  }

  private boolean isTaken(Opinion opinion) {
    return opinion.candidate().isPresent()
        && opinion.candidate().getAsInt() == model.redshift().candidateProperty().get();
  }

  /** The sign of what Enter takes follows each move, without making the rows anew. */
  private void showSuggested() {
    rows.forEach(row -> row.setSuggested(row.opinion().filter(this::isSuggested).isPresent()));
  }

  private boolean isSuggested(Opinion opinion) {
    if (model.suggestsModel()) {
      return opinion.model().equals(OptionalInt.of(0));
    }
    int candidate = Math.max(0, model.redshift().candidateProperty().get());
    return opinion.candidate().equals(OptionalInt.of(candidate));
  }
}
