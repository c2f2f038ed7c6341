package org.lymanscope.engine.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A small FITS file, byte by byte, so that a test can say exactly what is wrong with it. */
public final class FitsBytes {
  private static final int BLOCK = 2880;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds an image of floats; the first HDU becomes the primary one. */
  public FitsBytes image(List<String> cards, int width, int rows, float... pixels) {
    ByteBuffer data = ByteBuffer.allocate(4 * pixels.length);
    data.asFloatBuffer().put(pixels);
    card(bytes.size() == 0 ? "SIMPLE  = T" : "XTENSION= 'IMAGE   '");
    card("BITPIX  = -32");
    card("NAXIS   = " + (rows > 1 ? 2 : 1));
    card("NAXIS1  = " + width);
    if (rows > 1) {
      card("NAXIS2  = " + rows);
    }
    if (bytes.size() > BLOCK) {
      card("PCOUNT  = 0");
      card("GCOUNT  = 1");
    }
    return end(cards, data.array());
  }

  /** Adds a primary HDU without data. */
  public FitsBytes empty(List<String> cards) {
    card("SIMPLE  = T");
    card("BITPIX  = 8");
    card("NAXIS   = 0");
    return end(cards, new byte[0]);
  }

  /** Adds a table whose columns are all of 64-bit numbers. */
  public FitsBytes table(List<String> names, List<String> cards, double[]... rows) {
    ByteBuffer data = ByteBuffer.allocate(8 * names.size() * rows.length);
    for (double[] row : rows) {
      for (double cell : row) {
        data.putDouble(cell);
      }
    }
    card("XTENSION= 'BINTABLE'");
    card("BITPIX  = 8");
    card("NAXIS   = 2");
    card("NAXIS1  = " + 8 * names.size());
    card("NAXIS2  = " + rows.length);
    card("PCOUNT  = 0");
    card("GCOUNT  = 1");
    card("TFIELDS = " + names.size());
    for (int i = 1; i <= names.size(); i++) {
      card(String.format(Locale.ROOT, "%-8s= '%s'", "TTYPE" + i, names.get(i - 1)));
      card(String.format(Locale.ROOT, "%-8s= 'D'", "TFORM" + i));
    }
    return end(cards, data.array());
  }

  public byte[] toArray() {
    return bytes.toByteArray();
  }

  private void card(String text) {
    bytes.writeBytes(String.format("%-80s", text).getBytes(StandardCharsets.US_ASCII));
  }

  private FitsBytes end(List<String> cards, byte[] data) {
    cards.forEach(this::card);
    card("END");
    pad(' ');
    bytes.writeBytes(data);
    pad(0);
    return this;
  }

  private void pad(int with) {
    while (bytes.size() % BLOCK != 0) {
      bytes.write(with);
    }
  }
}
