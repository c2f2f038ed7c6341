package org.lymanscope.engine.dataset.build;

import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.dataset.Composition;
import org.lymanscope.engine.dataset.DatasetCard;

/**
 * What came of a build.
 *
 * @param folder where the dataset is
 * @param card what it is
 * @param composition what is in it, counted
 * @param cleaned names of unfinished datasets of killed processes that were deleted
 * @param problems sentences about single files and lines that could not be taken
 */
public record DatasetReport(
    Path folder,
    DatasetCard card,
    Composition composition,
    List<String> cleaned,
    List<String> problems) {
  public DatasetReport {
    cleaned = List.copyOf(cleaned);
    problems = List.copyOf(problems);
  }
}
