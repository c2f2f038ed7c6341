package org.lymanscope.engine.project;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.lymanscope.engine.file.FileLocks;
import org.lymanscope.engine.project.ProjectException.Kind;

/**
 * Keeps a project to one window. The system gives the lock free when the process ends, however it
 * ends; the file stays and tells who held it last.
 */
final class ProjectLock implements AutoCloseable {
  static final String FILE = "project.lock";

  /** Far behind the text, because Windows does not let others read what is locked. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final FileChannel channel;

  private ProjectLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws ProjectException if another window has it, or the folder cannot be written
   */
  static ProjectLock take(Path folder, Clock clock) throws ProjectException {
    Path file = folder.resolve(FILE);
    try {
      return take(folder, file, clock);
    } catch (IOException e) {
      throw Failures.of(folder, e, "it was not opened");
    }
  }

  private static ProjectLock take(Path folder, Path file, Clock clock) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      if (FileLocks.take(channel, LOCKED_BYTE, 1).isEmpty()) {
        throw new ProjectException(
            Kind.IN_USE,
            folder,
            "The project in "
                + folder
                + " is open in another window: "
                + holder(file)
                + ". Close it there, or open another project.");
      }
      channel.truncate(0);
      channel.write(StandardCharsets.UTF_8.encode(me(clock)));
      held = true;
      return new ProjectLock(channel);
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  private static String me(Clock clock) {
    return "process "
        + ProcessHandle.current().pid()
        + " on "
        + host()
        + ", since "
        + clock.instant().truncatedTo(ChronoUnit.SECONDS)
        + "\n";
  }

  private static String holder(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.isEmpty() ? "of an unknown process" : text;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this computer";
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
