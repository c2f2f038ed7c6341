package org.lymanscope.engine.exchange;

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

  /** Usual end of a file's name, with the dot. */
  public String extension() {
    return extension;
  }
}
