package org.lymanscope.app.tour;

import java.nio.file.Path;
import java.util.List;

/** The tour of the sample survey: what an astronomer does in the first ten minutes. */
public final class SampleTour {
  private final TouredWindow window;
  private final Path sample;
  private final Path folder;

  /**
   * Creates the tour.
   *
   * @param sample folder of the sample survey
   * @param folder where exports go
   */
  public SampleTour(TouredWindow window, Path sample, Path folder) {
    this.window = window;
    this.sample = sample;
    this.folder = folder;
  }

  /** The stops in their order. */
  public List<TourStep> steps() {
    return List.of(
        new TourStep("open", "The window opens on the sample survey.", this::open),
        new TourStep("keys", "A question mark shows all keys.", user -> overlay(user, "?")),
        new TourStep("palette", "Ctrl+K lists all commands.", user -> overlay(user, "Ctrl+K")));
  }

  private String open(TourUser user) throws TourException {
    user.run(() -> window.open(List.of(sample)));
    user.look();
    return sample.getFileName() + " into " + folder.getFileName();
  }

  private static String overlay(TourUser user, String keys) throws TourException {
    user.press("Esc");
    user.press(keys);
    user.look();
    return keys;
  }
}
