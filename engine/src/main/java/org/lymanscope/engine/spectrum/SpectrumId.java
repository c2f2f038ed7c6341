package org.lymanscope.engine.spectrum;

/**
 * Identity of one row of one file. Unique also where the same TARGETID stands in several files or
 * in several rows of one (exposures).
 *
 * @param source the file, by content
 * @param row from 0, in the order of the file
 * @param nativeId what the file itself calls the row: TARGETID, plate-mjd-fiber, a name; text,
 *     because a 64-bit number does not survive as a floating-point one. Empty if it has no name
 */
public record SpectrumId(FileFingerprint source, int row, String nativeId) {
  public SpectrumId {
    if (row < 0) {
      throw new IllegalArgumentException("row " + row);
    }
  }

  /** One line of text that {@link #parse} reads back: {@code fingerprint:row:nativeId}. */
  public String toText() {
    return source.value() + ":" + row + ":" + nativeId;
  }

  /**
   * Reads what {@link #toText} wrote.
   *
   * @throws IllegalArgumentException if {@code text} is not of that form
   */
  public static SpectrumId parse(String text) {
    String[] parts = text.split(":", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("spectrum id '" + text + "'");
    }
    return new SpectrumId(new FileFingerprint(parts[0]), Integer.parseInt(parts[1]), parts[2]);
  }

  @Override
  public String toString() {
    return toText();
  }
}
