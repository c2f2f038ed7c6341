package org.lymanscope.app.shell;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import org.lymanscope.app.job.JobService;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.prediction.ActiveModels;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.settings.SettingsStore;
import org.lymanscope.app.settings.UserFolders;
import org.lymanscope.app.text.Text;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.app.theme.Themes;

/** The composition root of the window: makes the parts once and hands them to each other. */
final class Wiring implements AutoCloseable {
  private final Workers workers = Workers.start();
  private final Ground ground;
  private final MainWindow window;

  /**
   * Wires a window. Shows nothing yet.
   *
   * @param ui hops to the UI thread
   * @param screens makes the screens
   */
  Wiring(Stage stage, UserFolders folders, Executor ui, Function<Ground, Workspaces> screens) {
    String version = ProgramVersion.current();
    NoticePane notices = new NoticePane(new ErrorReport(version));
    new UncaughtErrors(notices, ui).install();
    SettingsStore store = new SettingsStore(folders.settingsFile());
    LiveSettings settings =
        new LiveSettings(
            load(store, notices),
            store,
            workers.settings(),
            e -> ui.execute(() -> notices.tell(failure("shell.error.settings", e))));
    JobService jobs =
        new JobService(workers.jobs(), ui, (name, cause) -> notices.tell(jobFailure(name, cause)));
    this.ground =
        new Ground(
            workers,
            ui,
            jobs,
            settings,
            folders,
            new Themes(ThemeChoice.own(settings.get()).orElse(Theme.LIGHT)),
            notices,
            Clock.system(ZoneId.systemDefault()),
            new SimpleBooleanProperty(false),
            new ActiveModels(),
            version);
    this.window = new MainWindow(stage, ground, screens.apply(ground), notices);
  }

  MainWindow window() {
    return window;
  }

  Ground ground() {
    return ground;
  }

  @Override
  public void close() {
    ground.jobs().close();
    workers.close();
  }

  private static Settings load(SettingsStore store, NoticePane notices) {
    try {
      SettingsStore.Loaded loaded = store.load();
      loaded
          .keptAside()
          .map(file -> Notice.warning(Text.get("shell.error.settingsBroken", file)))
          .ifPresent(notices::tell);
      return loaded.settings();
    } catch (IOException e) {
      notices.tell(failure("shell.error.settings", e));
      return Settings.NONE;
    }
  }

  private static Notice failure(String key, IOException e) {
    return Notice.failure(Text.get(key, String.valueOf(e.getMessage())), e);
  }

  private static Notice jobFailure(String name, Throwable cause) {
    return Notice.failure(Text.get("shell.error.job", name, UncaughtErrors.reason(cause)), cause);
  }
}
