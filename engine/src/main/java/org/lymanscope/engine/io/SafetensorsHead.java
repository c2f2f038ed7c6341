package org.lymanscope.engine.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a safetensors file (github.com/huggingface/safetensors) begins. */
public final class SafetensorsHead {
  private SafetensorsHead() {}

  /**
   * Length and text of the header. Blanks align the numbers behind it to 8 bytes, as the format's
   * own library does.
   *
   * @param json what tells of the arrays
   */
  public static ByteBuffer bytes(String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    int length = (text.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(length).put(text);
    while (bytes.hasRemaining()) {
      bytes.put((byte) ' ');
    }
    return bytes.flip();
  }
}
