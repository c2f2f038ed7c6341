package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The datasets in a folder.
 *
 * @param entries the newest first
 * @param problems one sentence for each that cannot be read
 */
public record DatasetListing(List<Entry> entries, List<String> problems) {
  /**
   * One of them.
   *
   * @param folder its own
   * @param card what it is
   */
  public record Entry(Path folder, DatasetCard card) {}

  public DatasetListing {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the cards of all.
   *
   * @param folder that they are in; need not exist
   */
  public static DatasetListing read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new DatasetListing(List.of(), List.of());
    }
    Path[] folders;
    try (Stream<Path> inside = Files.list(folder)) {
      folders = inside.filter(Dataset::is).toArray(Path[]::new);
    }
    Arrays.sort(folders);
    List<Entry> entries = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path one : folders) {
      try {
        entries.add(new Entry(one, Dataset.card(one)));
      } catch (IOException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    entries.sort(Comparator.comparing((Entry entry) -> entry.card().createdAt()).reversed());
    return new DatasetListing(entries, problems);
  }
}
