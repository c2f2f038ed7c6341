package org.lymanscope.app.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.lymanscope.app.settings.LiveSettings;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.theme.Theme;
import org.lymanscope.app.theme.Themes;

/** Light, dark, or what the system says; the system is asked again at each start. UI thread. */
final class ThemeChoice {
  private final Themes themes;
  private final LiveSettings settings;
  private final Supplier<Optional<Theme>> systemTheme;
  private final Executor reader;
  private final Executor ui;
  private final BooleanProperty system = new SimpleBooleanProperty();
  private final BooleanProperty dark = new SimpleBooleanProperty();

  /**
   * Creates the choice as it was remembered.
   *
   * @param systemTheme asks the system, which may take a second: on a worker
   */
  ThemeChoice(Ground ground, Supplier<Optional<Theme>> systemTheme) {
    this.themes = ground.themes();
    this.settings = ground.settings();
    this.systemTheme = systemTheme;
    this.reader = ground.workers().reader();
    this.ui = ground.ui();
    system.set(own(settings.get()).isEmpty());
    dark.set(themes.themeProperty().get().dark());
    themes.themeProperty().addListener((observable, was, now) -> dark.set(now.dark()));
    dark.addListener((observable, was, now) -> choose(now ? Theme.DARK : Theme.LIGHT));
    system.addListener((observable, was, now) -> follow(now));
    if (system.get()) {
      askSystem();
    }
  }

  /** The theme that the user chose; empty if the system chooses. */
  static Optional<Theme> own(Settings settings) {
    return settings
        .theme()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .flatMap(name -> Stream.of(Theme.values()).filter(t -> t.name().equals(name)).findAny());
  }

  /** Whether the window is dark; setting it is a choice of the user. */
  BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether the system chooses. */
  BooleanProperty systemProperty() {
    return system;
  }

  private void choose(Theme chosen) {
    if (themes.themeProperty().get() != chosen) {
      themes.choose(chosen);
      system.set(false);
      keep();
    }
  }

  private void follow(boolean follow) {
    keep();
    if (follow) {
      askSystem();
    }
  }

  private void keep() {
    settings.update(
        now ->
            system.get()
                ? now.withSystemTheme()
                : now.withTheme(themes.themeProperty().get().name()));
  }

  private void askSystem() {
    reader.execute(
        () -> systemTheme.get().ifPresent(answer -> ui.execute(() -> wearSystems(answer))));
  }

  private void wearSystems(Theme answer) {
    if (system.get()) {
      themes.choose(answer);
    }
  }
}
