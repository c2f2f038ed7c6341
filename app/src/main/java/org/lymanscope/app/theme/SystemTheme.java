package org.lymanscope.app.theme;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lymanscope.engine.job.ShortProgram;

/** Asks the system whether its user likes light or dark windows. */
public final class SystemTheme {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private SystemTheme() {}

  /**
   * The system's choice; empty where it cannot be told. May take a second or two: not for the UI
   * thread.
   *
   * @param systemName the system property {@code os.name}
   */
  public static Optional<Theme> detect(String systemName) {
    try {
      return ShortProgram.ask(question(systemName), PATIENCE)
          .filter(answer -> answer.exitCode() == 0)
          .flatMap(answer -> read(answer.text()));
    } catch (IOException e) { // no such program: the system has no such choice
      return Optional.empty();
    }
  }

  static List<String> question(String systemName) {
    String name = systemName.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of("defaults", "read", "-g", "AppleInterfaceStyle");
    }
    return name.contains("win")
        ? List.of(
            "reg",
            "query",
            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
            "/v",
            "AppsUseLightTheme")
        : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
  }

  /** Reads the answer of any of the three systems. */
  static Optional<Theme> read(String answer) {
    String text = answer.toLowerCase(Locale.ROOT);
    if (text.contains("dark") || text.contains("0x0")) {
      return Optional.of(Theme.DARK);
    }
    return text.contains("light") || text.contains("default")
        ? Optional.of(Theme.LIGHT)
        : Optional.empty();
  }
}
