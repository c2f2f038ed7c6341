package org.lymanscope.engine.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.lymanscope.engine.spectrum.PixelRow;

/**
 * Rows as they stand in {@code spectra.npy}, flux, then ivar, little-endian; filled again and
 * again. Not thread-safe.
 */
public final class EncodedRows {
  private final int rowBytes;
  private final ByteBuffer bytes;
  private final CRC32C checksum = new CRC32C();

  /**
   * Makes room.
   *
   * @param rows most rows at once
   * @param pixels of each row
   */
  public EncodedRows(int rows, int pixels) {
    rowBytes = 2 * pixels * Float.BYTES;
    bytes = ByteBuffer.allocateDirect(rows * rowBytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Forgets what is in it. */
  public void clear() {
    bytes.clear();
  }

  /** Adds a row; gives its CRC-32C. */
  public int add(PixelRow row) {
    int start = bytes.position();
    bytes
        .slice(start, rowBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .put(row.flux())
        .put(row.ivar());
    checksum.reset();
    checksum.update(bytes.slice(start, rowBytes));
    bytes.position(start + rowBytes);
    return (int) checksum.getValue();
  }

  /** What is in it, to be read. */
  ByteBuffer bytes() {
    return bytes.duplicate().flip();
  }
}
