package org.lymanscope.app.inspect;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.lymanscope.app.text.Text;

/** What the screen tells in the status bar: place in the queue, pace, last record. */
final class StatusLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final InspectViewModel model;
  private final ZoneId zone;
  private final Label progress = new Label();
  private final Label pace = new Label();
  private final Label timer = new Label();
  private final Label saved = new Label();

  StatusLine(InspectViewModel model, ZoneId zone) {
    this.model = model;
    this.zone = zone;
    progress.setId("status-progress");
    pace.setId("status-pace");
    saved.setId("status-saved");
    timer.setId("status-timer");
    timer.setTooltip(new Tooltip(Text.get("inspect.status.timer.hint")));
    pace.setTooltip(new Tooltip(Text.get("inspect.status.pace.hint")));
    Timeline ticks = new Timeline(1, new KeyFrame(Duration.seconds(1), event -> tick()));
    ticks.setCycleCount(Animation.INDEFINITE);
    model
        .presentProperty()
        .addListener(
            (observable, was, now) -> {
              tick();
              if (now) {
                ticks.playFromStart();
              } else {
                ticks.stop();
              }
            });
    model.currentProperty().addListener(observable -> show());
    model.recording().lastRecordProperty().addListener(observable -> show());
    model.recording().failureProperty().addListener(observable -> show());
    model.queue().rows().addListener((ListChangeListener<TargetRow>) change -> show());
    show();
  }

  List<Node> nodes() {
    return List.of(progress, timer, pace, saved);
  }

  private void tick() {
    long seconds = model.onScreen().toSeconds();
    timer.setText(
        model.presentProperty().get()
            ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
            : "");
  }

  private void show() {
    int place = model.currentProperty().get().map(model.queue()::place).orElse(0);
    progress.setText(
        Text.get(
            "inspect.status.progress",
            place == 0 ? "–" : String.valueOf(place),
            model.queue().rows().size(),
            model.queue().answered()));
    pace.setText(
        model.perHour().isPresent()
            ? Text.get("inspect.status.pace", Math.round(model.perHour().getAsDouble()))
            : "");
    saved.setText(savedText());
  }

  private String savedText() {
    if (model.recording().failureProperty().get().isPresent()) {
      return Text.get("inspect.status.notSaved");
    }
    return model
        .recording()
        .lastRecordProperty()
        .get()
        .map(record -> TIME.format(record.decidedAt().atZone(zone)))
        .map(time -> Text.get("inspect.status.saved", time))
        .orElse("");
  }
}
