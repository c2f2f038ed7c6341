package org.lymanscope.app.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.WindowPlace;

/** Opens the window where it was closed, if there is still a screen there. */
final class WindowMemory {
  /** Below these the panels would overlap. */
  static final double LEAST_WIDTH = 1000;

  static final double LEAST_HEIGHT = 680;

  private static final double MOST_WIDTH = 1680;
  private static final double MOST_HEIGHT = 1000;
  private static final double PART_OF_SCREEN = 0.9;

  private final Stage stage;
  private final LiveSettings settings;
  private final WindowPlace place;

  WindowMemory(Stage stage, LiveSettings settings) {
    this.stage = stage;
    this.settings = settings;
    this.place =
        settings
            .get()
            .window()
            .filter(WindowMemory::visible)
            .orElseGet(() -> first(Screen.getPrimary().getVisualBounds()));
  }

  /**
   * A scene a little smaller than the window will be: under GTK only a change of the size counts,
   * and a large one would move the dividers.
   */
  Scene scene(Parent content) {
    return new Scene(content, place.width() - 40, place.height() - 60);
  }

  /** Shows the window in its place. */
  void show() {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.show();
    // In this order; GTK forgets a size or a maximum that was set before.
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
  }

  /**
   * The place of the first window: most of the screen, in its middle, and all of a small one, also
   * when it is maximized no longer: some window managers end that below a file dialog.
   */
  static WindowPlace first(Rectangle2D screen) {
    double width = Math.min(MOST_WIDTH, screen.getWidth() * PART_OF_SCREEN);
    double height = Math.min(MOST_HEIGHT, screen.getHeight() * PART_OF_SCREEN);
    if (width < 1.3 * LEAST_WIDTH || height < 1.2 * LEAST_HEIGHT) {
      return new WindowPlace(
          screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight(), true);
    }
    return new WindowPlace(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height,
        false);
  }

  void remember() {
    WindowPlace old = settings.get().window().orElse(place);
    boolean filling = stage.isMaximized() || stage.isFullScreen();
    WindowPlace now =
        filling
            ? new WindowPlace(old.x(), old.y(), old.width(), old.height(), stage.isMaximized())
            : new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), filling);
    settings.update(kept -> kept.withWindow(now));
  }

  private static boolean visible(WindowPlace place) {
    double middle = place.x() + place.width() / 2;
    return place.width() > 0
        && !Screen.getScreensForRectangle(middle, place.y() + 10, 1, 1).isEmpty();
  }
}
