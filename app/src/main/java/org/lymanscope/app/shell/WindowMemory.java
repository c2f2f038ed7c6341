package org.lymanscope.app.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.WindowPlace;

/** Opens the window where it was closed, if there is still a screen there. */
final class WindowMemory {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Stage stage;
  private final LiveSettings settings;

  WindowMemory(Stage stage, LiveSettings settings) {
    this.stage = stage;
    this.settings = settings;
  }

  void restore() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    // A window of exactly the screen's size comes out tiny under GTK: smaller, then maximized.
    stage.setWidth(Math.min(WIDTH, screen.getWidth() * 0.9));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight() * 0.9));
    stage.setMaximized(screen.getWidth() <= WIDTH);
    settings.get().window().filter(WindowMemory::visible).ifPresent(this::put);
  }

  void remember() {
    WindowPlace old = settings.get().window().orElse(null);
    boolean filling = stage.isMaximized() || stage.isFullScreen();
    WindowPlace place =
        filling && old != null
            ? new WindowPlace(old.x(), old.y(), old.width(), old.height(), stage.isMaximized())
            : new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), filling);
    settings.update(now -> now.withWindow(place));
  }

  private void put(WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  private static boolean visible(WindowPlace place) {
    double middle = place.x() + place.width() / 2;
    return place.width() > 0
        && !Screen.getScreensForRectangle(middle, place.y() + 10, 1, 1).isEmpty();
  }
}
