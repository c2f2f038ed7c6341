package org.lymanscope.app.tour;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.lymanscope.app.plot.trials.TrialsView;
import org.lymanscope.engine.search.ShippedSearch;

/** The stops of the tour where settings are searched for that a network learns best with. */
final class SearchStops {
  private static final int LABELS = 12;
  private static final int TRIALS = 3;

  /** From the foot of an axis to its head. */
  private static final int STEPS = 20;

  private final TouredWindow window;

  SearchStops(TouredWindow window) {
    this.window = window;
  }

  /** A search compares trials by spectra that none learns from, so it needs a few more labels. */
  String classify(TourUser user) throws TourException {
    user.press("F2");
    SampleScreen screen = new SampleScreen(user, window.scene());
    screen.waitForSpectrum();
    for (int i = 0; i < LABELS; i++) {
      user.press(i % 2 == 0 ? "c l" : "c s");
      screen.step("4");
    }
    return screen.progress() + ".";
  }

  String search(TourUser user) throws TourException {
    user.press("F5");
    user.press("S");
    user.run(this::choose);
    user.waitFor(
        "the recipe",
        () ->
            window.scene().lookup("#search-space") instanceof Label space
                && space.getText().contains("gamma"));
    user.click("#train-searchTrials");
    user.press("Ctrl+A");
    user.type(String.valueOf(TRIALS));
    user.press("Ctrl+Shift+Enter");
    for (int trial = 1; trial <= TRIALS; trial++) {
      waitForTrials(user, trial);
    }
    user.waitFor(
        "the search to end",
        () ->
            window.scene().lookup("#button-search-stop") instanceof Button stop
                && stop.isDisabled());
    user.look();
    return user.read("#search-status", Label.class, Label::getText);
  }

  @SuppressWarnings("unchecked")
  private void choose() {
    if (window.scene().lookup("#search-recipe") instanceof ComboBox<?> recipes) {
      ((ComboBox<ShippedSearch>) recipes).setValue(ShippedSearch.BOXES_GAMMA);
    }
  }

  private void waitForTrials(TourUser user, int ended) throws TourException {
    user.waitFor(
        ended + " trials to end",
        () ->
            window.scene().lookup("#trial-chart") instanceof TrialsView chart
                && chart
                    .planeProperty()
                    .get()
                    .filter(all -> all.ranked().size() >= ended)
                    .isPresent());
  }

  /** By keys: the first axis, and on it the lower end of the mark upwards. */
  String mark(TourUser user) throws TourException {
    TrialsView chart = user.find("#trial-chart", TrialsView.class);
    user.run(chart::requestFocus);
    user.press("Right");
    for (int step = 0; step < STEPS && rows(user) == TRIALS; step++) {
      user.press("Up");
    }
    if (rows(user) == TRIALS || rows(user) == 0) {
      throw new TourException("The mark does not part the trials.");
    }
    user.look();
    return user.read("#search-sentence", Label.class, Label::getText);
  }

  private static int rows(TourUser user) throws TourException {
    return user.read("#trial-table", TableView.class, table -> table.getItems().size());
  }

  String take(TourUser user) throws TourException {
    user.press("I");
    user.waitFor(
        "the recipe in the form",
        () ->
            window.scene().lookup("#train-recipe-problem") != null
                && window.scene().lookup("#train-form").isVisible());
    user.look();
    return "The best trial's recipe is in the form.";
  }
}
