package org.lymanscope.app.shell;

import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.lymanscope.app.settings.UserFolders;

/** Hands JavaFX's life cycle to {@link Wiring}. Made by JavaFX, so it has no arguments. */
public final class DesktopApp extends Application {
  static final String SMOKE = "--smoke";

  private @Nullable Wiring wiring;

  @Override
  public void start(Stage stage) {
    UserFolders folders = UserFolders.of(System.getenv(), System.getProperties());
    Wiring wired = wire(stage, folders);
    this.wiring = wired;
    List<String> arguments = getParameters().getRaw();
    wired.window().show();
    wired.window().openFirst(arguments);
    if (arguments.contains(SMOKE)) {
      Ground ground = wired.ground();
      new SmokeTest(() -> !ground.jobs().active().isEmpty(), ground.ui(), wired.window()::quit)
          .watch();
    }
  }

  /** The window with its screens, not yet shown. */
  static Wiring wire(Stage stage, UserFolders folders) {
    return new Wiring(stage, folders, Platform::runLater, Screens::compose);
  }

  @Override
  public void stop() {
    if (wiring != null) {
      wiring.close();
    }
  }
}
