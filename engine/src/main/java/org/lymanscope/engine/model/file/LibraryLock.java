package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one change of a library happen at a time, over all threads and processes, so that two of
 * them never give one name to two models. Readers need no lock.
 */
final class LibraryLock {
  /** Locks of files are those of the whole process, hence one for all threads. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private LibraryLock() {}

  /** A change of the library. */
  @FunctionalInterface
  interface Change<T> {
    T make() throws IOException;
  }

  /** Makes the change as soon as no other is being made. The folder is made if there is none. */
  static <T> T hold(Path folder, Change<T> change) throws IOException {
    THREADS.lock();
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException(folder + " cannot be locked.");
        }
        return change.make();
      }
    } finally {
      THREADS.unlock();
    }
  }
}
