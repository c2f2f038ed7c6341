package org.lymanscope.engine.dataset;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.lymanscope.engine.spectrum.PixelRow;

/** A row as it stands in {@code spectra.npy}: flux, then ivar, little-endian. */
final class RowBytes {
  private final ByteBuffer bytes;
  private final CRC32C checksum = new CRC32C();

  RowBytes(int pixels) {
    bytes = ByteBuffer.allocateDirect(2 * pixels * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Takes a row; gives its checksum. */
  int put(PixelRow row) {
    bytes.clear();
    bytes.asFloatBuffer().put(row.flux()).put(row.ivar());
    checksum.reset();
    checksum.update(bytes.duplicate());
    return (int) checksum.getValue();
  }

  /** The row taken last, to be read once. */
  ByteBuffer bytes() {
    return bytes.duplicate();
  }
}
