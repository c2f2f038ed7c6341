package org.lymanscope.app.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers about its user. Unknown entries of a newer version are skipped,
 * missing ones are empty.
 *
 * @param theme {@code LIGHT} or {@code DARK}; empty to follow the system
 * @param window where the main window was
 * @param recentProjects folders, newest first
 * @param keys remapped keys by command id
 * @param values small values of features by name, such as {@code inspect.smoothing}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
    Optional<String> theme,
    Optional<WindowPlace> window,
    List<String> recentProjects,
    Map<String, List<String>> keys,
    Map<String, String> values) {
  private static final int RECENT = 10;

  /** Nothing remembered. */
  public static final Settings NONE =
      new Settings(Optional.empty(), Optional.empty(), List.of(), Map.of(), Map.of());

  public Settings(
      Optional<String> theme,
      Optional<WindowPlace> window,
      @Nullable List<String> recentProjects,
      @Nullable Map<String, List<String>> keys,
      @Nullable Map<String, String> values) {
    this.theme = theme;
    this.window = window;
    this.recentProjects = recentProjects == null ? List.of() : List.copyOf(recentProjects);
    this.keys = keys == null ? Map.of() : Map.copyOf(keys);
    this.values = values == null ? Map.of() : Map.copyOf(values);
  }

  /** The value of a feature; {@code missing} if it was never set. */
  public String value(String name, String missing) {
    return values.getOrDefault(name, missing);
  }

  /** These settings with another theme. */
  public Settings withTheme(String name) {
    return new Settings(Optional.of(name), window, recentProjects, keys, values);
  }

  /** These settings with the system's theme. */
  public Settings withSystemTheme() {
    return new Settings(Optional.empty(), window, recentProjects, keys, values);
  }

  /** These settings with another place of the window. */
  public Settings withWindow(WindowPlace place) {
    return new Settings(theme, Optional.of(place), recentProjects, keys, values);
  }

  /** These settings with a project moved or added to the head of the recent ones. */
  public Settings withRecentProject(String folder) {
    List<String> recent =
        Stream.concat(Stream.of(folder), recentProjects.stream()).distinct().limit(RECENT).toList();
    return new Settings(theme, window, recent, keys, values);
  }

  /** These settings with other remapped keys. */
  public Settings withKeys(Map<String, List<String>> changed) {
    return new Settings(theme, window, recentProjects, changed, values);
  }

  /** These settings with a value of a feature. */
  public Settings withValue(String name, String value) {
    Map<String, String> next = new LinkedHashMap<>(values);
    next.put(name, value);
    return new Settings(theme, window, recentProjects, keys, next);
  }
}
