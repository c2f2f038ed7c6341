package org.lymanscope.app.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Folders in a project for what is begun there. */
public final class FreeFolder {
  private FreeFolder() {}

  /**
   * A folder that is not there yet, in one that is made.
   *
   * @param kind name of the folder for all of its kind
   * @param name what it is for; gets a number where that is taken
   */
  public static Path in(Path project, String kind, String name) throws IOException {
    Path all = Files.createDirectories(project.resolve(kind));
    String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> all.resolve(i == 1 ? plain : plain + "-" + i))
        .filter(folder -> !Files.exists(folder))
        .findFirst()
        .orElseThrow();
  }
}
