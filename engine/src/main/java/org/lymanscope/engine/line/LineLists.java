package org.lymanscope.engine.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The line lists of a user's own folder, and what is wrong with those that could not be read.
 *
 * @param lists in order of file name
 * @param problems one per file that could not be read
 */
public record LineLists(List<LineList> lists, List<IOException> problems) {
  public LineLists {
    lists = List.copyOf(lists);
    problems = List.copyOf(problems);
  }

  /**
   * Reads every {@code *.csv} of {@code folder}. A folder that does not exist has no lists; one bad
   * file never hides the others.
   */
  public static LineLists ofFolder(Path folder) {
    List<LineList> lists = new ArrayList<>();
    List<IOException> problems = new ArrayList<>();
    for (Path file : csvFiles(folder, problems)) {
      try {
        lists.add(LineListFile.read(file));
      } catch (IOException e) {
        problems.add(e);
      }
    }
    return new LineLists(lists, problems);
  }

  private static List<Path> csvFiles(Path folder, List<IOException> problems) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      problems.add(e);
      return List.of();
    }
  }
}
