package org.lymanscope.engine.dataset.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of an export.
 *
 * @param folder where the files are
 * @param files their names
 * @param rows how many rows of the dataset are in them
 * @param warnings one sentence for each thing that the format could not hold
 */
public record ExportReport(Path folder, List<String> files, int rows, List<String> warnings) {
  public ExportReport {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }
}
