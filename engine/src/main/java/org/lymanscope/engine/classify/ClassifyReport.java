package org.lymanscope.engine.classify;

import java.nio.file.Path;
import java.util.List;
import org.lymanscope.engine.survey.FileProblem;

/**
 * What came of a classification.
 *
 * @param rows rows of the catalogue
 * @param refused how many of them could not be classified; ZWARN tells why
 * @param found how many have the model's class; 0 for models that tell none
 * @param problems files, folders and rows that could not be read, one sentence each
 * @param catalogue the finished catalogue
 * @param timings where the time went
 */
public record ClassifyReport(
    long rows,
    long refused,
    long found,
    List<FileProblem> problems,
    Path catalogue,
    ClassifyTimings timings) {
  public ClassifyReport {
    problems = List.copyOf(problems);
  }
}
