package org.lymanscope.app.inspect;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.label.Classification;
import org.lymanscope.engine.label.Decision;
import org.lymanscope.engine.label.Issue;
import org.lymanscope.engine.spectrum.SpectralClass;

/** Every record of one spectrum, newest first. */
final class HistoryView extends ScrollPane {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  HistoryView(List<Classification> history, ZoneId zone) {
    VBox rows = new VBox(6);
    setId("history");
    setAccessibleText(Text.get("inspect.history"));
    setFitToWidth(true);
    setPrefSize(480, 260);
    for (int i = history.size() - 1; i >= 0; i--) {
      rows.getChildren().add(row(history.get(i), zone));
    }
    if (history.isEmpty()) {
      rows.getChildren().add(new Label(Text.get("inspect.history.none")));
    }
    setContent(rows);
  }

  void show(Node beside) {
    PopOver pane = new PopOver(this);
    pane.setTitle(Text.get("inspect.history"));
    pane.setHeaderAlwaysVisible(true);
    pane.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
    pane.show(beside);
  }

  private static VBox row(Classification record, ZoneId zone) {
    String when = TIME.format(record.decidedAt().atZone(zone));
    Label who =
        new Label(
            when
                + "  "
                + record.inspector()
                + "  "
                + Text.get("inspect.action." + record.action().name()));
    who.getStyleClass().addAll("lym-muted", "text-small");
    Label what = new Label(words(record.decision()));
    what.setWrapText(true);
    what.getStyleClass().add("lym-person-text");
    return new VBox(who, what);
  }

  private static String words(Decision decision) {
    if (decision.equals(Decision.NONE)) {
      return Text.get("inspect.history.nothing");
    }
    StringBuilder text = new StringBuilder();
    text.append(decision.spectralClass().map(SpectralClass::name).orElse("–"));
    text.append("  z ").append(decision.redshift().map(Opinion::text).orElse("–"));
    text.append("  q ").append(decision.quality().map(q -> "" + q.digit()).orElse("–"));
    decision.issues().stream().map(Issue::name).forEach(name -> text.append(' ').append(name));
    text.append(decision.bookmarked() ? "  ★" : "");
    return text.append("  ").append(decision.comment()).toString().strip();
  }
}
