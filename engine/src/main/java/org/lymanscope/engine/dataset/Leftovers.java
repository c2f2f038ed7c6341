package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lymanscope.engine.file.FileLocks;
import org.lymanscope.engine.io.FolderTree;

/**
 * Folders that were never finished because their process was killed. A living process holds a lock
 * in its own, so nobody else takes it for one.
 */
public final class Leftovers {
  static final String PREFIX = ".unfinished-";
  static final String LOCK = "lock";

  /** What was to be replaced, while its successor is moved to its place. */
  private static final String REPLACED = ".replaced-";

  private static final Pattern OLD =
      Pattern.compile(
          Pattern.quote(REPLACED) + "(" + Pattern.quote(PREFIX) + "(.+)-[0-9]+-[0-9]+)");

  private Leftovers() {}

  /** Where what is at the place of an unfinished folder is put aside. */
  static Path replaced(Path unfinished) {
    return unfinished.resolveSibling(REPLACED + unfinished.getFileName());
  }

  /**
   * Deletes them. Where a process was killed while it replaced a folder, the old one is put back.
   *
   * @param folder where datasets are built; need not exist
   * @return names of the unfinished ones
   * @throws IOException if one cannot be deleted
   */
  public static List<String> clean(Path folder) throws IOException {
    List<String> cleaned = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return cleaned;
    }
    for (Path one : folders(folder, REPLACED)) {
      endReplacement(one);
    }
    for (Path one : folders(folder, PREFIX)) {
      if (isAbandoned(one)) {
        FolderTree.delete(one);
        cleaned.add(String.valueOf(one.getFileName()));
      }
    }
    return cleaned;
  }

  private static void endReplacement(Path old) throws IOException {
    Matcher name = OLD.matcher(String.valueOf(old.getFileName()));
    if (!name.matches()) {
      return;
    }
    Path unfinished = old.resolveSibling(name.group(1));
    Path target = old.resolveSibling(name.group(2));
    if (isHeld(unfinished) || isHeld(target)) {
      return;
    }
    if (Files.exists(target)) {
      FolderTree.delete(old);
    } else {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static List<Path> folders(Path folder, String prefix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .filter(path -> String.valueOf(path.getFileName()).startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** Without a lock its process lives between making the two, or was killed just there. */
  private static boolean isAbandoned(Path unfinished) throws IOException {
    return Files.exists(unfinished.resolve(LOCK)) && !isHeld(unfinished);
  }

  private static boolean isHeld(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return FileLocks.take(channel).isEmpty();
    }
  }
}
