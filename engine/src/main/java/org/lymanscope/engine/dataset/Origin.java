package org.lymanscope.engine.dataset;

/** Where the label of a row comes from. */
public enum Origin {
  /** Known, because the spectrum was simulated. */
  SIMULATED,
  /** From a table that came with the spectra. */
  IMPORTED,
  /** From people who looked at the spectrum. */
  INSPECTED
}
