package org.lymanscope.app.plot.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files a chart can be written as. */
public enum FigureFormat {
  /** Pixels, two for each unit of length. */
  PNG,
  /** Scalable, for documents and the web. */
  SVG,
  /** Scalable, for print. */
  PDF;

  /** The usual end of a file name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a file name ends with, if it is one of these. */
  public static Optional<FigureFormat> ofName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> lower.endsWith("." + format.extension()))
        .findFirst();
  }
}
