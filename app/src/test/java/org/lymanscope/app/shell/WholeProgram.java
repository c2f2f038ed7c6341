package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lymanscope.app.settings.UserFolders;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program as a user has it, with folders of its own: shown before each test, closed after it.
 * Stands in a test class beside TestFX's own extension.
 */
final class WholeProgram implements BeforeEachCallback, AfterEachCallback {
  private final Supplier<Path> home;
  private Stage stage;
  private Wiring wiring;

  /**
   * Creates it.
   *
   * @param home the folder of the test, known when it begins
   */
  WholeProgram(Supplier<Path> home) {
    this.home = home;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws TimeoutException {
    FxToolkit.setupStage(
        shown -> {
          stage = shown;
          wiring = start(shown, home.get());
        });
  }

  @Override
  public void afterEach(ExtensionContext context) {
    letGo();
    wiring.close();
  }

  /** Lets all screens go, as a window that closes does, and waits until they have. */
  void letGo() {
    CompletableFuture.supplyAsync(() -> workspaces().close(Platform::runLater), Platform::runLater)
        .thenCompose(closed -> closed)
        .orTimeout(60, TimeUnit.SECONDS)
        .join();
  }

  /** Shows its window; for tests that close it themselves. */
  static Wiring start(Stage stage, Path home) {
    return start(stage, home, Screens::compose);
  }

  /** As above, with other screens. */
  static Wiring start(Stage stage, Path home, Function<Ground, Workspaces> screens) {
    UserFolders folders = UserFolders.of(Map.of(), Map.of("lymanscope.home", home.toString()));
    Wiring wiring = new Wiring(stage, folders, Platform::runLater, screens);
    wiring.window().show();
    return wiring;
  }

  Stage stage() {
    return stage;
  }

  Wiring wiring() {
    return wiring;
  }

  Workspaces workspaces() {
    return wiring.window().workspaces();
  }

  /** Waits for what comes of jobs, and until the window shows it. */
  static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
