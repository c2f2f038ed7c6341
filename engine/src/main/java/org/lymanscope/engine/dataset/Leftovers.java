package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lymanscope.engine.io.FolderTree;

/**
 * Folders of datasets that were never finished because their process was killed. A living process
 * holds a lock in its own, so nobody else takes it for one.
 */
public final class Leftovers {
  static final String PREFIX = ".unfinished-";
  static final String LOCK = "lock";

  private Leftovers() {}

  /**
   * Deletes them.
   *
   * @param folder where datasets are built; need not exist
   * @return their names
   * @throws IOException if one cannot be deleted
   */
  public static List<String> clean(Path folder) throws IOException {
    List<String> cleaned = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return cleaned;
    }
    for (Path one : candidates(folder)) {
      if (isAbandoned(one)) {
        FolderTree.delete(one);
        cleaned.add(String.valueOf(one.getFileName()));
      }
    }
    return cleaned;
  }

  private static List<Path> candidates(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .filter(path -> String.valueOf(path.getFileName()).startsWith(PREFIX))
          .sorted()
          .toList();
    }
  }

  private static boolean isAbandoned(Path unfinished) throws IOException {
    Path file = unfinished.resolve(LOCK);
    if (!Files.exists(file)) {
      // Its process lives between making the folder and the lock, or was killed just there.
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
