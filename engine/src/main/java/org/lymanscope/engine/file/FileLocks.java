package org.lymanscope.engine.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/**
 * Locks on files between programs. The system gives them free when the process ends, however it
 * ends, or when the channel is closed.
 */
public final class FileLocks {
  private FileLocks() {}

  /** Takes the lock of a whole file; empty if another program has it, or this very one. */
  public static Optional<FileLock> take(FileChannel channel) throws IOException {
    return take(channel, 0, Long.MAX_VALUE);
  }

  /**
   * As above, of a part of a file.
   *
   * @param from first byte, from 0; may lie behind the end
   * @param size bytes
   */
  public static Optional<FileLock> take(FileChannel channel, long from, long size)
      throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(from, size, false));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }
}
