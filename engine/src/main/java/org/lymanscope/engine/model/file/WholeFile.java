package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are never seen half-written: aside first, synced, then moved into place. */
final class WholeFile {
  private WholeFile() {}

  /** Puts the content into an open file. */
  @FunctionalInterface
  interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  /** Writes or replaces a file; if that fails, an old one is still there. */
  static void write(Path file, Content content) throws IOException {
    Path whole = file.toAbsolutePath();
    Path half = Files.createTempFile(whole.resolveSibling(""), "." + whole.getFileName(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
        content.writeTo(channel);
        channel.force(true);
      }
      Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
