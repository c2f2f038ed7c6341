package org.lymanscope.app.tour;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** What can be read off the Inspect screen, by the ids of its controls. */
final class SampleScreen {
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

  private final TourUser user;
  private final Scene scene;

  SampleScreen(TourUser user, Scene scene) {
    this.user = user;
    this.scene = scene;
  }

  String title() throws TourException {
    return user.read("#spectrum-title", Label.class, Label::getText);
  }

  String progress() throws TourException {
    return user.read("#status-progress", Label.class, Label::getText);
  }

  /** How many targets have an answer, which is the last number of the progress. */
  int answered() throws TourException {
    return lastNumber(progress());
  }

  int targets() throws TourException {
    return user.read("#target-table", TableView.class, table -> table.getItems().size());
  }

  String redshiftText() throws TourException {
    return user.read("#z-box", TextField.class, TextField::getText);
  }

  double redshift() throws TourException {
    return Double.parseDouble(redshiftText());
  }

  /** Presses a key that goes to another spectrum, and waits for it. */
  void step(String key) throws TourException {
    String before = title();
    user.press(key);
    user.waitFor(
        "another spectrum than " + before,
        () ->
            scene.lookup("#spectrum-title") instanceof Label now && !before.equals(now.getText()));
    waitForSpectrum();
  }

  void waitForSpectrum() throws TourException {
    user.waitFor(
        "the spectrum",
        () -> {
          Node decision = scene.lookup("#decision");
          return decision != null && !decision.isDisabled();
        });
    user.look();
  }

  void waitForTargets(int atLeast) throws TourException {
    user.waitFor(
        atLeast + " targets",
        () ->
            scene.lookup("#target-table") instanceof TableView<?> table
                && table.getItems().size() >= atLeast);
  }

  void waitForAnswers(int count) throws TourException {
    user.waitFor(
        count + " answers",
        () ->
            scene.lookup("#status-progress") instanceof Label now
                && lastNumber(now.getText()) == count);
  }

  void waitForVisible(String selector) throws TourException {
    user.waitFor(
        selector,
        () -> {
          Node node = scene.lookup(selector);
          return node != null && node.isVisible();
        });
    user.look();
  }

  private static int lastNumber(String text) {
    Matcher matcher = LAST_NUMBER.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
