package org.lymanscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.survey.FileProblem;

/** Prints what is in files, one after the other, keeping no more than one spectrum in memory. */
interface InfoReport {
  /**
   * Prints one file.
   *
   * @param given the file as it was named
   * @return whether every spectrum of it could be read
   */
  boolean file(Path given, SpectrumFile file) throws IOException;

  /** Prints why a file could not be opened. */
  void problem(FileProblem problem) throws IOException;
}
