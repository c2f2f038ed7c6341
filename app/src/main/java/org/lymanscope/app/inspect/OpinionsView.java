package org.lymanscope.app.inspect;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lymanscope.app.text.Text;

/** What pipeline and people say of the spectrum; a click takes their redshift over. */
final class OpinionsView extends VBox {
  private static final int MOST = 10;

  private final InspectViewModel model;
  private final VBox rows = new VBox(1);

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
        .addAll(Layout.row(Layout.heading("inspect.opinions"), Layout.space(), records), rows);
    model.shownProperty().addListener(observable -> show());
    model.recording().lastRecordProperty().addListener(observable -> show());
    model.preferences().blindProperty().addListener(observable -> show());
    model.redshift().candidateProperty().addListener((observable, was, now) -> show());
    show();
  }

  private void show() {
    rows.getChildren().clear();
    List<Opinion> opinions = model.opinions();
    opinions.stream().limit(MOST).map(this::row).forEach(rows.getChildren()::add);
    if (opinions.isEmpty() && model.shownProperty().get().isPresent()) {
      boolean hidden = model.currentProperty().get().filter(row -> !row.revealed()).isPresent();
      Label none =
          new Label(Text.get(hidden ? "inspect.opinions.hidden" : "inspect.opinions.none"));
      none.getStyleClass().add("lym-muted");
      none.setWrapText(true);
      rows.getChildren().add(none);
    }
  }

  private Button row(Opinion opinion) {
    Label who = new Label(opinion.source().mark() + " " + opinion.who());
    who.getStyleClass().add(opinion.source().styleClass());
    who.setMinWidth(92);
    Label what = new Label(opinion.what());
    what.getStyleClass().add("lym-number");
    HBox.setHgrow(what, Priority.ALWAYS);
    Label detail = new Label(opinion.detail());
    detail.getStyleClass().addAll("lym-muted", "text-small");
    Button button = new Button();
    button.setGraphic(new VBox(Layout.row(who, what), detail));
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
