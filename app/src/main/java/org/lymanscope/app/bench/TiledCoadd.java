package org.lymanscope.app.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.fits.FitsFile;
import org.lymanscope.engine.io.fits.FitsHdu;

/**
 * Writes a large DESI coadd by repeating the rows of a small one: wavelengths, flux, ivar and plain
 * masks of every arm, FIBERMAP and SCORES. A TARGETID in the first column is counted on, so that no
 * two rows have the same.
 */
final class TiledCoadd {
  private static final int BLOCK = 2880;
  private static final int BUFFER = 1 << 20;

  private final SourceFile source;
  private final OutputStream out;
  private final int rows;

  private TiledCoadd(SourceFile source, OutputStream out, int rows) {
    this.source = source;
    this.out = out;
    this.rows = rows;
  }

  /** Writes {@code target} with {@code rows} rows made of those of {@code sample}. */
  static void write(Path sample, Path target, int rows) throws IOException {
    try (SourceFile source = SourceFile.open(sample);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
      TiledCoadd writer = new TiledCoadd(source, out, rows);
      for (FitsHdu hdu : FitsFile.of(source).hdus()) {
        writer.add(hdu);
      }
    }
  }

  private void add(FitsHdu hdu) throws IOException {
    String name = hdu.name();
    if (name.equals("PRIMARY") || name.endsWith("_WAVELENGTH")) {
      out.write(bytes(hdu.start(), hdu.dataStart()));
      out.write(bytes(hdu.dataStart(), hdu.dataStart() + hdu.dataSize()));
      pad(hdu.dataSize());
    } else if (name.matches("FIBERMAP|SCORES|[A-Z]+_(FLUX|IVAR|MASK)")
        && !hdu.isCompressedImage()) {
      tile(hdu);
    }
  }

  private void tile(FitsHdu hdu) throws IOException {
    byte[] header = bytes(hdu.start(), hdu.dataStart());
    String cards = new String(header, StandardCharsets.ISO_8859_1);
    String changed = cards.replaceFirst("NAXIS2  = +\\d+", String.format("NAXIS2  = %20d", rows));
    out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
    int sampleRows = (int) hdu.header().integer("NAXIS2").orElseThrow();
    byte[] data = bytes(hdu.dataStart(), hdu.dataStart() + hdu.dataSize());
    ByteBuffer numbers = ByteBuffer.wrap(data);
    int width = data.length / sampleRows;
    boolean counted = hdu.header().text("TTYPE1").orElse("").equals("TARGETID");
    long first = counted ? numbers.getLong(0) : 0;
    for (int row = 0; row < rows; row++) {
      int start = row % sampleRows * width;
      if (counted) {
        numbers.putLong(start, first + row);
      }
      out.write(data, start, width);
    }
    pad((long) rows * width);
  }

  private byte[] bytes(long from, long to) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(to - from)];
    source.read(from, ByteBuffer.wrap(bytes));
    return bytes;
  }

  private void pad(long written) throws IOException {
    out.write(new byte[(int) ((BLOCK - written % BLOCK) % BLOCK)]);
  }
}
