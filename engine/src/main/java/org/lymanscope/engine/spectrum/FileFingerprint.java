package org.lymanscope.engine.spectrum;

/**
 * Names a file by its content, so that it is found again after it moved or was renamed.
 *
 * @param value 32 lower-case hexadecimal digits; how they are made is told where files are read
 */
public record FileFingerprint(String value) {
  public FileFingerprint {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("fingerprint '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
