package org.lymanscope.engine.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first bytes of an SQLite file (sqlite.org/fileformat.html §1.3), read without SQLite, which
 * might already change the file by opening it.
 *
 * @param applicationId whose file it is
 * @param schemaVersion its {@code user_version}
 */
record DatabaseHeader(int applicationId, int schemaVersion) {
  private static final int LENGTH = 100;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;
  private static final String MAGIC = "SQLite format 3\0";

  /** Reads it; empty if the file is no SQLite database. */
  static Optional<DatabaseHeader> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    try (FileChannel channel = FileChannel.open(file)) {
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes);
      }
    }
    if (bytes.hasRemaining() || !startsWithMagic(bytes)) {
      return Optional.empty();
    }
    return Optional.of(
        new DatabaseHeader(bytes.getInt(APPLICATION_ID), bytes.getInt(USER_VERSION)));
  }

  private static boolean startsWithMagic(ByteBuffer bytes) {
    ByteBuffer start = bytes.duplicate().position(0).limit(MAGIC.length());
    return StandardCharsets.ISO_8859_1.decode(start).toString().equals(MAGIC);
  }
}
