package org.lymanscope.engine.classify;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a catalogue is written. See docs/formats-catalogue.md. */
public enum CatalogueFormat {
  /** A binary table in FITS. */
  FITS,
  /** Plain CSV with one line of names; the provenance stands in a file beside it. */
  CSV;

  /** The format that a file's name asks for; empty if it ends neither in .fits nor in .csv. */
  public static Optional<CatalogueFormat> of(Path catalogue) {
    String name = String.valueOf(catalogue.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".fits")) {
      return Optional.of(FITS);
    }
    return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
  }
}
