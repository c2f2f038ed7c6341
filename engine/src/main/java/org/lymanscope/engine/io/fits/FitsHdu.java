package org.lymanscope.engine.io.fits;

import java.util.Locale;
import org.lymanscope.engine.io.SourceFile;
import org.lymanscope.engine.io.SpectrumFormatException;

/**
 * Where one HDU lies, and its keywords.
 *
 * @param source the file
 * @param index from 0 (primary)
 * @param header its keywords
 * @param start byte where its header starts
 * @param dataStart byte where its data start
 * @param dataSize bytes of data without padding, from the header; the file may be shorter
 */
public record FitsHdu(
    SourceFile source, int index, FitsHeader header, long start, long dataStart, long dataSize) {

  /** EXTNAME in upper case; {@code PRIMARY} for an unnamed first HDU, else empty. */
  public String name() {
    String name = header.text("EXTNAME").orElse(index == 0 ? "PRIMARY" : "");
    return name.strip().toUpperCase(Locale.ROOT);
  }

  /** How to call it in a sentence: {@code HDU 4 (B_FLUX)}. */
  public String label() {
    return name().isEmpty() ? "HDU " + index : "HDU " + index + " (" + name() + ")";
  }

  /** Whether it is a binary table that holds a tile-compressed image. */
  public boolean isCompressedImage() {
    return isBinaryTable() && header.isTrue("ZIMAGE");
  }

  /** Whether it is an image, compressed or not; an empty primary HDU is none. */
  public boolean isImage() {
    boolean plain =
        index == 0 ? dataSize > 0 : header.text("XTENSION").orElse("").strip().equals("IMAGE");
    return plain || isCompressedImage();
  }

  /** Whether it is a table to read with {@link FitsTable}. */
  public boolean isTable() {
    return isBinaryTable() && !isCompressedImage();
  }

  private boolean isBinaryTable() {
    String kind = header.text("XTENSION").orElse("").strip();
    return kind.equals("BINTABLE") || kind.equals("A3DTABLE");
  }

  /** A sentence that something about this HDU is wrong, to be thrown. */
  public SpectrumFormatException wrong(String expected, String found) {
    return new SpectrumFormatException(source.path(), label(), expected, found);
  }

  /**
   * A whole number of the header that must be there.
   *
   * @throws SpectrumFormatException if it is absent or outside {@code [0, max]}
   */
  long count(String key, long max) throws SpectrumFormatException {
    long value = header.integer(key).orElse(-1);
    if (value < 0 || value > max) {
      throw wrong(key + " from 0 to " + max, header.text(key).orElse("none"));
    }
    return value;
  }
}
