package org.lymanscope.engine.exchange;

import java.util.Locale;

/** The kinds of label files. */
public enum LabelFormat {
  /** DESI prospect's visual-inspection table; read by DESI's own tools. */
  PROSPECT(".csv"),
  /** Results of Marz. */
  MARZ(".mz"),
  /** FITS binary table. */
  FITS(".fits"),
  /** Everything that a record holds, as text. */
  CSV(".csv");

  private final String extension;

  LabelFormat(String extension) {
    this.extension = extension;
  }

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Usual end of a file's name, with the dot. */
  public String extension() {
    return extension;
  }
}
