package org.lymanscope.app.tour;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.app.theme.Themes;

/** Takes a user through the window, stop by stop, with a picture of each in both themes. */
public final class Tour {
  private final UiThread ui;
  private final Themes themes;
  private final TourUser user;
  private final Pictures pictures;
  private final Path folder;
  private final Consumer<String> progress;

  /**
   * Creates a tour.
   *
   * @param scene what the window shows
   * @param ui runs on the UI thread
   * @param folder where pictures go; must exist
   * @param progress told one line for each stop
   */
  public Tour(Scene scene, Executor ui, Themes themes, Path folder, Consumer<String> progress) {
    this.ui = new UiThread(ui);
    this.themes = themes;
    this.user = new TourUser(scene, this.ui);
    this.pictures = new Pictures(scene, this.ui);
    this.folder = folder;
    this.progress = progress;
  }

  /** Takes every step, also after one that failed. Not for the UI thread. */
  public TourReport take(List<TourStep> steps) {
    List<StepOutcome> outcomes = new ArrayList<>();
    for (TourStep step : steps) {
      StepOutcome outcome = take(step, outcomes.size() + 1);
      outcomes.add(outcome);
      progress.accept(line(outcomes.size(), steps.size(), outcome));
    }
    return new TourReport(outcomes);
  }

  private StepOutcome take(TourStep step, int number) {
    long begun = System.nanoTime();
    String seen = "";
    Optional<String> failure = Optional.empty();
    try {
      seen = step.action().take(user);
    } catch (TourException e) {
      failure = Optional.of(e.sentence());
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    List<String> files = new ArrayList<>();
    try {
      takePictures(step, number, files);
    } catch (TourException e) {
      failure = Optional.of(failure.map(first -> first + " ").orElse("") + e.sentence());
    }
    return new StepOutcome(step, seconds, seen, failure, files);
  }

  private void takePictures(TourStep step, int number, List<String> files) throws TourException {
    for (Theme theme : Theme.values()) {
      ui.run(() -> themes.choose(theme));
      ui.frames(3);
      String mode = theme.name().toLowerCase(Locale.ROOT);
      String file = String.format(Locale.ROOT, "%02d-%s-%s.png", number, step.name(), mode);
      pictures.take(folder.resolve(file));
      files.add(file);
    }
    ui.run(() -> themes.choose(Theme.LIGHT));
    ui.frames(2);
  }

  private static String line(int number, int all, StepOutcome outcome) {
    return String.format(
        Locale.ROOT,
        "%2d of %d  %-12s %5.2f s  %s",
        number,
        all,
        outcome.step().name(),
        outcome.seconds(),
        outcome.failure().map(why -> "FAILED: " + why).orElse(outcome.seen()));
  }
}
