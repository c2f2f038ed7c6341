package org.lymanscope.app.tour;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The stops of the tour on the Train screen: a network learns what was classified before. */
final class TrainStops {
  /**
   * For as few spectra as there are: small batches, full steps from the first one on, or it learns
   * nothing.
   */
  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.of(
              "#train-batch", "4",
              "#train-epochs", "20",
              "#train-patience", "20",
              "#train-warmUp", "0"));

  private final TouredWindow window;

  TrainStops(TouredWindow window) {
    this.window = window;
  }

  String plan(TourUser user) throws TourException {
    user.press("F5");
    user.waitFor(
        "the rows of the dataset",
        () ->
            window.scene().lookup("#train-rows") instanceof Label rows
                && !rows.getText().isEmpty());
    user.press("E");
    user.waitFor(
        "a time",
        () ->
            window.scene().lookup("#train-time") instanceof Label time
                && time.getText().contains("an epoch"));
    user.look();
    return user.read("#train-rows", Label.class, Label::getText);
  }

  String learn(TourUser user) throws TourException {
    for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
      user.click(setting.getKey());
      user.press("Ctrl+A");
      user.type(setting.getValue());
    }
    user.press("Ctrl+Enter");
    waitForEnd(user, 1);
    return user.read("#run-status", Label.class, Label::getText);
  }

  String lines(TourUser user) throws TourException {
    user.run(() -> window.scene().lookup("#run-curves").getParent().requestFocus());
    user.click("#button-train-boxes");
    user.look();
    return user.read("#run-sentence", Label.class, Label::getText);
  }

  String compare(TourUser user) throws TourException {
    user.click("#button-train-overview");
    user.click("#button-train-repeat");
    waitForEnd(user, 2);
    user.click("#train-tab-runs");
    user.run(
        () -> ((TableView<?>) window.scene().lookup("#run-table")).getSelectionModel().selectAll());
    user.waitFor("what differs", () -> window.scene().lookup("#train-differences").isVisible());
    user.look();
    return user.read("#run-name", Label.class, Label::getText);
  }

  String promote(TourUser user) throws TourException {
    user.press("R");
    user.run(
        () ->
            ((TableView<?>) window.scene().lookup("#run-table"))
                .getSelectionModel()
                .clearAndSelect(0));
    user.press("M");
    user.waitFor(
        "the model to answer",
        () ->
            window.scene().lookup("#status-model") instanceof Button status
                && status.getText().contains(" on "));
    user.press("F2");
    user.waitFor("its boxes", () -> window.scene().lookup("#box-strip").isVisible());
    user.look();
    return user.read("#status-model", Button.class, Button::getText) + " answers.";
  }

  private void waitForEnd(TourUser user, int trainings) throws TourException {
    user.waitFor(
        "the training to end",
        () -> {
          Node table = window.scene().lookup("#run-table");
          boolean listed =
              table instanceof TableView<?> some && some.getItems().size() == trainings;
          return listed && window.scene().lookup("#button-train-stop").isDisabled();
        });
    user.look();
  }
}
