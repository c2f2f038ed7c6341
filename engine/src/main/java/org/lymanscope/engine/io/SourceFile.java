package org.lymanscope.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lymanscope.engine.spectrum.FileFingerprint;

/**
 * The bytes of one opened file. A gzip file, recognised by its first bytes, is seen decompressed.
 * Reading is by position and thread-safe; nothing is kept in memory. A file that shrinks while it
 * is open gives an {@link IOException} (a memory map would crash instead).
 */
public final class SourceFile implements AutoCloseable {
  private static final int HEAD = 8 << 10;

  private final Path path;
  private final FileFingerprint fingerprint;
  private final FileChannel content;
  private final long size;
  private final String head;
  private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

  private SourceFile(Path path, FileFingerprint fingerprint, FileChannel content)
      throws IOException {
    this.path = path;
    this.fingerprint = fingerprint;
    this.content = content;
    this.size = content.size();
    ByteBuffer start = bytes(0, (int) Math.min(HEAD, size));
    this.head = StandardCharsets.ISO_8859_1.decode(start).toString();
  }

  /** A way to see the bytes, for example as the HDUs of a FITS file. */
  @FunctionalInterface
  public interface View<T> {
    /**
     * Makes the view.
     *
     * @throws IOException if the bytes cannot be read
     */
    T of(SourceFile source) throws IOException;
  }

  /**
   * Opens a file.
   *
   * @throws SpectrumFormatException if it is a damaged gzip file
   * @throws IOException if it cannot be read
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static SourceFile open(Path path) throws IOException {
    FileChannel disk = FileChannel.open(path, StandardOpenOption.READ);
    FileChannel content = disk;
    try {
      FileFingerprint fingerprint = SampledFingerprint.of(disk);
      content = Gunzipped.isGzip(disk) ? Gunzipped.copy(path, disk) : disk;
      SourceFile opened = new SourceFile(path, fingerprint, content);
      if (content != disk) {
        disk.close();
      }
      return opened;
    } catch (IOException e) {
      content.close();
      disk.close();
      throw e;
    }
  }

  /** The fingerprint alone, without decompressing anything. */
  public static FileFingerprint fingerprintOf(Path path) throws IOException {
    try (FileChannel disk = FileChannel.open(path, StandardOpenOption.READ)) {
      return SampledFingerprint.of(disk);
    }
  }

  /** Where the file lies. */
  public Path path() {
    return path;
  }

  /** The file by content; of the compressed bytes where it is compressed. */
  public FileFingerprint fingerprint() {
    return fingerprint;
  }

  /** Number of bytes, after decompression. */
  public long size() {
    return size;
  }

  /** The first 8192 bytes, or all if there are fewer, one character each (ISO 8859-1). */
  public String head() {
    return head;
  }

  /**
   * Fills {@code target} up to its limit with the bytes from {@code position} on.
   *
   * @throws SpectrumFormatException if the file ends before
   * @throws IOException if it cannot be read
   */
  public void read(long position, ByteBuffer target) throws IOException {
    int start = target.position();
    while (target.hasRemaining()) {
      if (content.read(target, position + target.position() - start) < 0) {
        long needed = position + target.limit() - start;
        throw new SpectrumFormatException(
            path, "", "at least " + needed + " bytes", content.size() + " bytes");
      }
    }
  }

  /**
   * Reads {@code length} bytes from {@code position} on into a fresh buffer, big-endian, ready to
   * be read. The length is checked against the file before memory is taken.
   *
   * @throws SpectrumFormatException if the file ends before
   * @throws IOException if it cannot be read
   */
  public ByteBuffer bytes(long position, int length) throws IOException {
    if (position + length > size) {
      throw new SpectrumFormatException(
          path, "", "at least " + (position + length) + " bytes", size + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    read(position, buffer);
    return buffer.flip();
  }

  /** The bytes as a stream from the start; closing it leaves this file open. */
  public InputStream stream() {
    return new SourceStream(this);
  }

  /**
   * A view of the bytes that is made once and kept, so that several formats may look at one file
   * without parsing it again.
   *
   * @throws IOException if the view cannot be made
   */
  public <T> T view(Class<T> kind, View<T> maker) throws IOException {
    Object known = views.get(kind);
    if (known == null) {
      known = maker.of(this);
      views.put(kind, known);
    }
    return kind.cast(known);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
