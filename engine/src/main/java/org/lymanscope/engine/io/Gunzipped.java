package org.lymanscope.engine.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip file's content in a temporary file that vanishes when it is closed. */
final class Gunzipped {
  private static final int BUFFER = 64 << 10;

  /** More than any spectrum file; a bomb must not fill the disk. */
  private static final long LARGEST = 16L << 30;

  private Gunzipped() {}

  static boolean isGzip(FileChannel disk) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(2);
    return disk.read(magic, 0) == 2 && magic.getShort(0) == 0x1f8b;
  }

  /** Decompresses {@code disk} from its position on. */
  @SuppressWarnings("MustBeClosedChecker")
  static FileChannel copy(Path path, FileChannel disk) throws IOException {
    Path temporary = Files.createTempFile("lymanscope-", ".tmp");
    FileChannel copy =
        FileChannel.open(
            temporary,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      fill(path, copy, Channels.newInputStream(disk));
      return copy;
    } catch (ZipException | EOFException e) {
      copy.close();
      throw new SpectrumFormatException(
          path, "", "a whole gzip file", "a damaged or truncated one", e);
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  // The gzip stream is not closed: that would close the channel of the caller.
  @SuppressWarnings("StreamResourceLeak")
  private static void fill(Path path, FileChannel copy, InputStream compressed) throws IOException {
    InputStream plain = new GZIPInputStream(compressed, BUFFER);
    byte[] buffer = new byte[BUFFER];
    for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
      ByteBuffer block = ByteBuffer.wrap(buffer, 0, n);
      while (block.hasRemaining()) {
        copy.write(block);
      }
      if (copy.size() > LARGEST) {
        throw new SpectrumFormatException(path, "", "at most 16 GiB after decompression", "more");
      }
    }
  }
}
