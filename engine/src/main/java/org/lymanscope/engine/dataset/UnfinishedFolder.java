package org.lymanscope.engine.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.io.FolderTree;

/**
 * A folder in the making, beside the place where it will be; it is moved there in one step when it
 * is whole. Closed before that, it leaves nothing. What a killed process leaves, {@link Leftovers}
 * deletes: a living one holds a lock in it.
 */
public final class UnfinishedFolder implements AutoCloseable {
  private final Path target;
  private final Place place;
  private final Path path;
  private final FileChannel lockFile;
  private final FileLock lock;

  private UnfinishedFolder(Path target, Place place, Path path, FileChannel lockFile)
      throws IOException {
    this.target = target;
    this.place = place;
    this.path = path;
    this.lockFile = lockFile;
    this.lock = lockFile.lock();
  }

  /** Says whether something may be put into a place. */
  @FunctionalInterface
  public interface Place {
    /**
     * Does nothing where it may.
     *
     * @throws IOException if something is there that may not be replaced; one sentence for people
     */
    void check(Path target) throws IOException;
  }

  /**
   * Begins a folder.
   *
   * @param folder where it will be; its parent is made if absent
   * @param place is asked now, and again before the folder is moved there
   * @throws IOException if the place is taken, or nothing can be written
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static UnfinishedFolder create(Path folder, Place place) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    place.check(target);
    Path parent = target.resolveSibling("");
    Files.createDirectories(parent);
    Path path = made(parent, Leftovers.PREFIX + target.getFileName());
    FileChannel lockFile =
        FileChannel.open(
            path.resolve(Leftovers.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new UnfinishedFolder(target, place, path, lockFile);
  }

  /** Not a temporary folder of Java's, which nobody but its owner might read. */
  private static Path made(Path parent, String name) throws IOException {
    long process = ProcessHandle.current().pid();
    int number = 0;
    while (true) {
      try {
        return Files.createDirectory(parent.resolve(name + "-" + process + "-" + number));
      } catch (FileAlreadyExistsException e) {
        number++;
      }
    }
  }

  /** A file in it. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Where it lies now. */
  Path path() {
    return path;
  }

  /** Writes a whole file; it is on disk then. */
  public void write(String name, ByteBuffer bytes) throws IOException {
    try (FileChannel file = open(name)) {
      WholeFile.writeFully(file, bytes);
      file.force(true);
    }
  }

  /** Opens a file that is not there yet, to be written and closed by the caller. */
  public FileChannel open(String name) throws IOException {
    return FileChannel.open(
        path.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Puts it into its place; what it replaces is deleted. */
  public void moveIntoPlace() throws IOException {
    place.check(target);
    // The lock is held on the way: whoever cleans up must not take it for one that was left.
    if (Files.exists(target)) {
      Path old = Leftovers.replaced(path);
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
      FolderTree.delete(old);
    } else {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }
    unlock();
    Files.deleteIfExists(target.resolve(Leftovers.LOCK));
  }

  private void unlock() throws IOException {
    if (lockFile.isOpen()) {
      lock.release();
      lockFile.close();
    }
  }

  /** Deletes it, unless it was moved into its place. */
  @Override
  public void close() throws IOException {
    unlock();
    FolderTree.delete(path);
  }
}
