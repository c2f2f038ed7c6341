package org.lymanscope.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps its own files, by the custom of each system.
 *
 * @param config settings
 * @param data what the user made but did not name, such as the project of the first start, and
 *     models and datasets
 * @param logs log files
 * @param cache what can be made anew, such as unpacked libraries
 */
public record UserFolders(Path config, Path data, Path logs, Path cache) {
  private static final String NAME = "lymanscope";

  /**
   * Finds the folders; none is made.
   *
   * @param environment environment variables
   * @param properties system properties: {@code os.name}, {@code user.home}, and {@code
   *     lymanscope.home}, which puts all of them under one folder
   */
  public static UserFolders of(Map<String, String> environment, Map<?, ?> properties) {
    Object own = properties.get("lymanscope.home");
    if (own != null) {
      Path root = Path.of(own.toString());
      return new UserFolders(
          root.resolve("config"),
          root.resolve("data"),
          root.resolve("logs"),
          root.resolve("cache"));
    }
    Path home = Path.of(String.valueOf(properties.get("user.home")));
    String system = String.valueOf(properties.get("os.name")).toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return windows(environment, home);
    }
    return system.contains("mac") ? mac(home) : freedesktop(environment, home);
  }

  /** The settings file. */
  public Path settingsFile() {
    return config.resolve("settings.json");
  }

  /** The datasets that were built. */
  public Path datasets() {
    return data.resolve("datasets");
  }

  /** The library of models. */
  public Path models() {
    return data.resolve("models");
  }

  private static UserFolders windows(Map<String, String> environment, Path home) {
    Path roaming =
        folder(environment, "APPDATA").orElse(home.resolve("AppData/Roaming")).resolve(NAME);
    Path local =
        folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve(NAME);
    return new UserFolders(roaming, local, local.resolve("logs"), local.resolve("cache"));
  }

  private static UserFolders mac(Path home) {
    Path support = home.resolve("Library/Application Support/Lymanscope");
    return new UserFolders(
        support,
        support,
        home.resolve("Library/Logs/Lymanscope"),
        home.resolve("Library/Caches/Lymanscope"));
  }

  /** The XDG base directories begin at {@code $HOME}, which Java's {@code user.home} ignores. */
  private static UserFolders freedesktop(Map<String, String> environment, Path account) {
    Path home = folder(environment, "HOME").orElse(account);
    Path config = folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    Path data = folder(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share"));
    Path state = folder(environment, "XDG_STATE_HOME").orElse(home.resolve(".local/state"));
    Path cache = folder(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    return new UserFolders(
        config.resolve(NAME),
        data.resolve(NAME),
        state.resolve(NAME).resolve("logs"),
        cache.resolve(NAME));
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
