package org.lymanscope.app.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lymanscope.app.panel.Panels;
import org.lymanscope.app.text.Text;

/** What pipeline, models and people say of the spectrum; a click takes it over. */
final class OpinionsView extends VBox {
  private static final int MOST = 10;

  private final InspectViewModel model;
  private final VBox rows = new VBox(1);
  private final Map<Label, Opinion> suggested = new LinkedHashMap<>();

  OpinionsView(InspectViewModel model, Runnable history) {
    super(4);
    this.model = model;
    setId("opinions");
    getStyleClass().add("lym-panel");
    Button records = Layout.button("show-history", Text.get("inspect.history.short"), history);
    records.getStyleClass().add("flat");
    records.setAccessibleText(Text.get("inspect.history"));
    records.setTooltip(new Tooltip(Text.get("inspect.history")));
    getChildren()
        .addAll(
            Layout.row(Panels.heading("inspect.opinions"), Panels.space(), records),
            rows,
            new RulesView(model.answers()));
    model.answers().visibleProperty().addListener((observable, was, now) -> show());
    model.shownProperty().addListener(observable -> show());
    model.recording().lastRecordProperty().addListener(observable -> show());
    model.preferences().blindProperty().addListener(observable -> show());
    model.redshift().candidateProperty().addListener((observable, was, now) -> show());
    model.redshift().zProperty().addListener((observable, was, now) -> showSuggested());
    show();
  }

  private void show() {
    rows.getChildren().clear();
    suggested.clear();
    List<Opinion> opinions = model.opinions();
    opinions.stream().limit(MOST).map(this::row).forEach(rows.getChildren()::add);
    showSuggested();
    if (opinions.isEmpty() && model.shownProperty().get().isPresent()) {
      boolean hidden = model.currentProperty().get().filter(row -> !row.revealed()).isPresent();
      Label none =
          new Label(Text.get(hidden ? "inspect.opinions.hidden" : "inspect.opinions.none"));
      none.getStyleClass().add("lym-muted");
      none.setWrapText(true);
      rows.getChildren().add(none);
    }
  }

  /** The sign of what Enter takes follows each move, without making the rows anew. */
  private void showSuggested() {
    suggested.forEach((sign, opinion) -> sign.setVisible(isSuggested(opinion)));
  }

  private boolean isSuggested(Opinion opinion) {
    if (model.suggestsModel()) {
      return opinion.model().equals(OptionalInt.of(0));
    }
    int candidate = Math.max(0, model.redshift().candidateProperty().get());
    return opinion.candidate().equals(OptionalInt.of(candidate));
  }

  private Button row(Opinion opinion) {
    Label who = new Label(opinion.source().mark() + " " + opinion.who());
    who.getStyleClass().add(opinion.source().styleClass());
    who.setMinWidth(72);
    who.setMaxWidth(150);
    Label what = new Label(opinion.what());
    what.getStyleClass().add("lym-number");
    what.setMinWidth(Region.USE_PREF_SIZE); // a long name gives way, a redshift never
    Label detail = new Label(opinion.detail());
    detail.getStyleClass().addAll("lym-muted", "text-small");
    Button button = new Button();
    Label sign = new Label("↵");
    sign.getStyleClass().add("lym-muted");
    sign.setTooltip(new Tooltip(Text.get("inspect.z.accept")));
    suggested.put(sign, opinion);
    button.setGraphic(new VBox(Layout.row(who, what, Panels.space(), sign), detail));
    button.setAccessibleText(opinion.who() + " " + opinion.what() + " " + opinion.detail());
    button.getStyleClass().addAll("flat", "lym-opinion");
    button.setMaxWidth(Double.MAX_VALUE);
    boolean taken =
        opinion.candidate().isPresent()
            && opinion.candidate().getAsInt() == model.redshift().candidateProperty().get();
    if (taken) {
      button.getStyleClass().add("lym-taken");
    }
    button.setId("opinion-" + rows.getChildren().size());
    button.setOnAction(event -> model.take(opinion));
    return button;
  }
}
