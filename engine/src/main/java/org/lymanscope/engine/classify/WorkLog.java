package org.lymanscope.engine.classify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.lymanscope.engine.file.FileLocks;

/**
 * The working file: records one after another, each with its length and checksum before it, so that
 * one that was torn when the program was killed is seen and dropped. Locked against other processes
 * while it is open.
 */
final class WorkLog implements AutoCloseable {
  private static final int FRAME = 2 * Integer.BYTES;
  private static final int LARGEST_RECORD = 1 << 28;
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final FileChannel channel;

  private WorkLog(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Something to do with each record. */
  @FunctionalInterface
  interface Reader {
    void record(byte[] bytes) throws IOException;
  }

  /**
   * Opens the file, made if absent.
   *
   * @throws IOException if it cannot be written, or if another run is writing it
   */
  @SuppressWarnings("MustBeClosedChecker")
  static WorkLog open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (FileLocks.take(channel).isEmpty()) {
      channel.close();
      throw new IOException(path + " is in use: another run is writing this catalogue.");
    }
    return new WorkLog(path, channel);
  }

  /** Whether nothing is in it. */
  boolean isEmpty() throws IOException {
    return channel.size() == 0;
  }

  /** Forgets everything. */
  void clear() throws IOException {
    channel.truncate(0);
  }

  /** Reads all whole records from the start and drops what comes after; then it can be added to. */
  void readAndTrim(Reader reader) throws IOException {
    long end = readAll(reader);
    channel.truncate(end);
    channel.position(end);
  }

  /**
   * Reads all whole records from the start.
   *
   * @return where the last of them ends
   */
  long readAll(Reader reader) throws IOException {
    channel.position(0);
    // Not closed, because that would close the channel too.
    InputStream bytes = Channels.newInputStream(channel);
    DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, BUFFER));
    long end = 0;
    for (byte[] entry = next(in); entry.length > 0; entry = next(in)) {
      reader.record(entry);
      end += FRAME + entry.length;
    }
    return end;
  }

  /** The next record; empty at the end and where one is torn. */
  private static byte[] next(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      int checksum = in.readInt();
      byte[] nothing = new byte[0];
      if (length < 1 || length > LARGEST_RECORD) {
        return nothing;
      }
      byte[] entry = in.readNBytes(length);
      return entry.length == length && checksum(entry) == checksum ? entry : nothing;
    } catch (EOFException e) {
      return new byte[0];
    }
  }

  /**
   * Adds a record; it survives the end of this process, whatever ends it.
   *
   * @throws IOException if it cannot be written
   */
  void append(byte[] entry) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(FRAME + entry.length);
    frame.putInt(entry.length).putInt(checksum(entry)).put(entry).flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  private static int checksum(byte[] entry) {
    CRC32 crc = new CRC32();
    crc.update(entry);
    return (int) crc.getValue();
  }

  /** Where it lies. */
  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
