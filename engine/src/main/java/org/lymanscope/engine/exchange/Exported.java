package org.lymanscope.engine.exchange;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of an export.
 *
 * @param file the file written
 * @param rows number of rows in it
 * @param warnings one sentence for each thing that the format could not hold
 */
public record Exported(Path file, int rows, List<String> warnings) {
  public Exported {
    warnings = List.copyOf(warnings);
  }
}
