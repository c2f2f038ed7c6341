package org.lymanscope.app.shell;

import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.notice.Notices;
import org.lymanscope.app.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices in the lower right corner, newest last. Failures stay until they are closed. */
final class NoticePane extends VBox implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(NoticePane.class);
  private static final int MOST = 4;
  private static final Duration SHOWN = Duration.seconds(6);

  /** Longer, so that there is time to read and to take something back. */
  private static final Duration SHOWN_WITH_ACTION = Duration.seconds(20);

  private final ErrorReport report;

  NoticePane(ErrorReport report) {
    super(8);
    this.report = report;
    setId("notices");
    getStyleClass().add("lym-notices");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  @Override
  public void tell(Notice notice) {
    log(notice);
    // Said again it is the newest, not one more: a full disk would soon hide the window.
    getChildren().removeIf(card -> notice.sentence().equals(card.getUserData()));
    if (getChildren().size() == MOST) {
      getChildren().remove(0);
    }
    HBox card = card(notice);
    getChildren().add(card);
    if (notice.kind() == Notice.Kind.DONE) {
      PauseTransition wait =
          new PauseTransition(notice.action().isPresent() ? SHOWN_WITH_ACTION : SHOWN);
      wait.setOnFinished(event -> getChildren().remove(card));
      wait.play();
    }
  }

  private HBox card(Notice notice) {
    String kind = notice.kind().name().toLowerCase(Locale.ROOT);
    Label sign = new Label(Text.get("shell.notice." + kind));
    sign.getStyleClass().add("text-bold");
    Label sentence = new Label(notice.sentence());
    sentence.setWrapText(true);
    sentence.setMaxWidth(420);
    HBox card = new HBox(10, sign, sentence);
    card.setUserData(notice.sentence());
    card.getStyleClass().addAll("lym-notice", "lym-notice-" + kind);
    card.setAlignment(Pos.CENTER_LEFT);
    if (notice.kind() == Notice.Kind.FAILURE) {
      card.getChildren().add(copyButton(notice));
    }
    notice.action().ifPresent(action -> card.getChildren().add(button(action, card)));
    Button close = new Button("×");
    close.getStyleClass().add("flat");
    close.setAccessibleText(Text.get("shell.notice.close"));
    close.setOnAction(event -> getChildren().remove(card));
    card.getChildren().add(close);
    return card;
  }

  private Button button(Notice.Action action, HBox card) {
    Button button = new Button(action.title());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          getChildren().remove(card);
          action.run().run();
        });
    return button;
  }

  private Button copyButton(Notice notice) {
    Button copy = new Button(Text.get("shell.notice.copy"));
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(
        event -> {
          Clipboard.getSystemClipboard()
              .setContent(Map.of(DataFormat.PLAIN_TEXT, report.details(notice)));
          copy.setText(Text.get("shell.notice.copied"));
        });
    return copy;
  }

  private static void log(Notice notice) {
    if (notice.kind() == Notice.Kind.FAILURE) {
      LOG.error(notice.sentence(), notice.cause().orElse(null));
    } else {
      LOG.info(notice.sentence());
    }
  }
}
