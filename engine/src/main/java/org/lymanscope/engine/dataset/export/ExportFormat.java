package org.lymanscope.engine.dataset.export;

import java.util.Locale;

/** What a dataset is written as. */
public enum ExportFormat {
  /** QuasarNET's training file, flux and ivar beside each other, and its truth file. */
  QUASARNET,
  /** One file of named arrays, which PyTorch, JAX and NumPy read without running code of it. */
  SAFETENSORS,
  /** NumPy's own files. */
  NUMPY,
  /** Only the truth, as a table of visual inspection in the layout of DESI's prospect. */
  PROSPECT;

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
