package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.lymanscope.app.settings.UserFolders;
import org.testfx.util.WaitForAsyncUtils;

/** The program as a user has it, with folders of its own. */
final class WholeProgram {
  private WholeProgram() {}

  /** Shows its window. */
  static Wiring start(Stage stage, Path home) {
    UserFolders folders = UserFolders.of(Map.of(), Map.of("lymanscope.home", home.toString()));
    Wiring wiring = new Wiring(stage, folders, Platform::runLater, Screens::compose);
    wiring.window().show();
    return wiring;
  }

  /** Waits for what comes of jobs, and until the window shows it. */
  static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
