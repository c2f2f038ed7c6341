package org.lymanscope.engine.dataset.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files as a dataset's card tells them: by name, and by path where several have that name. */
final class FileNames {
  private FileNames() {}

  /**
   * Replaces paths by names.
   *
   * @param files what is told of each
   */
  static Map<String, String> of(Map<Path, String> files) {
    Map<String, Long> sharing =
        files.keySet().stream()
            .collect(Collectors.groupingBy(FileNames::name, Collectors.counting()));
    Map<String, String> named = new TreeMap<>();
    files.forEach(
        (path, told) -> {
          boolean alone = sharing.getOrDefault(name(path), 0L) == 1;
          named.put(alone ? name(path) : path.toString(), told);
        });
    return named;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
