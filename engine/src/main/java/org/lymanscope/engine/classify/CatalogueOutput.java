package org.lymanscope.engine.classify;

import java.io.IOException;
import java.util.List;

/** Writes a catalogue row by row; {@link #close} ends it. */
interface CatalogueOutput extends AutoCloseable {
  /**
   * Writes a row.
   *
   * @param values of all columns that are written, in their order
   */
  void row(List<Object> values) throws IOException;

  @Override
  void close() throws IOException;
}
