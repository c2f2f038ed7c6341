package org.lymanscope.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The bytes of a {@link SourceFile} from the start. Wrap it in a buffer for small reads. */
final class SourceStream extends InputStream {
  private final SourceFile source;
  private long position;

  SourceStream(SourceFile source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    int count = (int) Math.min(length, source.size() - position);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    source.read(position, ByteBuffer.wrap(target, offset, count));
    position += count;
    return count;
  }
}
