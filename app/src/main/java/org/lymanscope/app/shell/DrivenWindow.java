package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.lymanscope.app.prediction.ActiveModel;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.theme.Themes;
import org.lymanscope.app.tour.TouredWindow;

/** The window of {@link DesktopApp}, started by a program instead of a person. */
public final class DrivenWindow implements TouredWindow {
  private final Wiring wiring;
  private final Stage stage;

  private DrivenWindow(Wiring wiring, Stage stage) {
    this.wiring = wiring;
    this.stage = stage;
  }

  /**
   * Starts the toolkit, which a process can do once, and shows the window. Not for the UI thread.
   *
   * @param onScreen false to need no display
   * @param folders where settings and projects are kept
   */
  public static DrivenWindow open(boolean onScreen, UserFolders folders) {
    if (!onScreen) {
      HeadlessToolkit.choose();
    }
    CompletableFuture<DrivenWindow> window = new CompletableFuture<>();
    Platform.startup(() -> window.completeAsync(() -> show(folders), Runnable::run));
    return window.join();
  }

  private static DrivenWindow show(UserFolders folders) {
    Stage stage = new Stage();
    Wiring wiring = DesktopApp.wire(stage, folders);
    wiring.window().show();
    return new DrivenWindow(wiring, stage);
  }

  @Override
  public Scene scene() {
    return stage.getScene();
  }

  @Override
  public Themes themes() {
    return wiring.ground().themes();
  }

  @Override
  public Executor ui() {
    return wiring.ground().ui();
  }

  @Override
  public void open(List<Path> filesAndFolders) {
    wiring.window().workspaces().project().open(filesAndFolders);
  }

  @Override
  public void exportLabels(Path file) {
    wiring.window().workspaces().project().exportLabels(file, LabelFiles.formatOf(file));
  }

  @Override
  public void exportPlot(Path file) {
    wiring.window().workspaces().project().exportPlot(file);
  }

  /** Runs a command by its name; UI thread only. */
  public void command(String id) {
    wiring.window().commands().get(id).run();
  }

  /** Lets these models answer; UI thread only. */
  public void answer(List<ActiveModel> models) {
    wiring.ground().activeModels().set(models);
  }

  @Override
  public void close() {
    CompletableFuture.supplyAsync(() -> wiring.window().workspaces().close(ui()), ui())
        .thenCompose(closing -> closing)
        .toCompletableFuture()
        .join();
    CompletableFuture.runAsync(stage::close, ui()).join();
    wiring.close();
    Platform.exit();
  }
}
