package org.lymanscope.engine.model.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Arrays of numbers as bytes of 32-bit floats, little-endian, a piece at a time. */
final class LittleEndian {
  private static final int PIECE = 1 << 16;

  private LittleEndian() {}

  /** Takes bytes between its position and limit, all of them. */
  @FunctionalInterface
  interface Sink<E extends Exception> {
    void take(ByteBuffer bytes) throws E;
  }

  /** Hands the rest of {@code values} to the sink. */
  static <E extends Exception> void feed(FloatBuffer values, Sink<E> sink) throws E {
    ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
    while (values.hasRemaining()) {
      piece.clear();
      while (values.hasRemaining() && piece.hasRemaining()) {
        piece.putFloat(values.get());
      }
      sink.take(piece.flip());
    }
  }
}
