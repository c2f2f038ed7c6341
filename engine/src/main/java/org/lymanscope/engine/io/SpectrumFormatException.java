package org.lymanscope.engine.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file is not what it should be. The message is one sentence for people: file, place, what was
 * expected, what was found.
 */
public final class SpectrumFormatException extends IOException {
  private final Path path;

  /**
   * Creates the exception.
   *
   * @param path the file
   * @param where HDU, table column or line in it; empty if the whole file is meant
   * @param expected what should be there
   * @param found what is there
   */
  public SpectrumFormatException(Path path, String where, String expected, String found) {
    super(sentence(path, where, expected, found));
    this.path = path;
  }

  /** As above, because of a failure deeper down. */
  public SpectrumFormatException(
      Path path, String where, String expected, String found, Throwable cause) {
    super(sentence(path, where, expected, found), cause);
    this.path = path;
  }

  /** The file that is wrong. */
  public Path path() {
    return path;
  }

  private static String sentence(Path path, String where, String expected, String found) {
    String place = where.isEmpty() ? "" : ", " + where;
    return path.getFileName() + place + ": expected " + expected + ", found " + found + ".";
  }
}
