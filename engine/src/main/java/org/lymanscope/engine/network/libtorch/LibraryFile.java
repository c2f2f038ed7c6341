package org.lymanscope.engine.network.libtorch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A look into a library's file, without loading it. */
final class LibraryFile {
  private static final int CHUNK = 1 << 20;

  /** How much of a text after its beginning is read. */
  private static final int TEXT = 64;

  private static final int HEADER = 1 << 10;
  private static final int ELF = 0x464c457f; // 0x7f "ELF", read backwards
  private static final int ELF_MACHINE = 18;
  private static final int DOS = 0x5a4d; // "MZ"
  private static final int PE_POSITION = 0x3c;

  private LibraryFile() {}

  /**
   * The kind of processor that a library is for, in DJL's words: {@code x86_64}, {@code aarch64} or
   * {@code another processor}. Empty if the file is neither of Linux (ELF, System V ABI, "ELF
   * header") nor of Windows (PE format, "COFF file header").
   */
  static Optional<String> processor(Path file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file)) {
      while (header.hasRemaining() && channel.read(header) >= 0) {
        // reads on
      }
    }
    header.flip();
    if (header.limit() > PE_POSITION + Integer.BYTES && header.getInt(0) == ELF) {
      return Optional.of(processor(header.getShort(ELF_MACHINE) & 0xffff));
    }
    if (header.limit() <= PE_POSITION + Integer.BYTES || header.getShort(0) != DOS) {
      return Optional.empty();
    }
    int machine = header.getInt(PE_POSITION) + Integer.BYTES;
    return machine < 0 || machine + Short.BYTES > header.limit()
        ? Optional.empty()
        : Optional.of(processor(header.getShort(machine) & 0xffff));
  }

  private static String processor(int code) {
    return switch (code) {
      case 62, 0x8664 -> "x86_64";
      case 183, 0xaa64 -> "aarch64";
      default -> "another processor";
    };
  }

  /** Whether a text stands anywhere in a file. */
  static boolean contains(Path file, String text) throws IOException {
    return find(file, text, after -> Optional.of(true)).isPresent();
  }

  /**
   * Seeks a text in a file.
   *
   * @param marker at most 64 characters, one byte each
   * @param read gets up to 64 characters that follow each place of the marker, until it answers
   */
  static <T> Optional<T> find(Path file, String marker, Function<String, Optional<T>> read)
      throws IOException {
    int overlap = marker.length() + TEXT;
    byte[] bytes = new byte[overlap + CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      int fresh = in.readNBytes(bytes, 0, bytes.length);
      while (fresh > 0) {
        Optional<T> found =
            find(new String(bytes, 0, kept + fresh, StandardCharsets.ISO_8859_1), marker, read);
        if (found.isPresent()) {
          return found;
        }
        kept = Math.min(overlap, kept + fresh);
        System.arraycopy(bytes, bytes.length - kept, bytes, 0, kept);
        fresh = in.readNBytes(bytes, kept, bytes.length - kept);
      }
      return Optional.empty();
    }
  }

  private static <T> Optional<T> find(
      String text, String marker, Function<String, Optional<T>> read) {
    int at = text.indexOf(marker);
    while (at >= 0) {
      int from = at + marker.length();
      Optional<T> found = read.apply(text.substring(from, Math.min(text.length(), from + TEXT)));
      if (found.isPresent()) {
        return found;
      }
      at = text.indexOf(marker, from);
    }
    return Optional.empty();
  }
}
