package org.lymanscope.engine.io;

import java.io.IOException;
import java.nio.file.Path;

/** The way in: recognises a format by content and opens the file. */
public final class SpectrumFiles {
  private SpectrumFiles() {}

  /**
   * Opens a file of spectra.
   *
   * @throws SpectrumFormatException if it is of no known format, or broken
   * @throws IOException if it cannot be read
   */
  public static SpectrumFile open(Path path) throws IOException {
    String found = java.nio.file.Files.isRegularFile(path) ? "something else" : "no file";
    if (!found.isEmpty()) {
      throw new SpectrumFormatException(path, "", "a spectrum of a known format", found);
    }
    return open(path);
  }

  /**
   * Finds the pipeline results that belong to an opened file: in the file itself (SDSS), or beside
   * it under the usual names (DESI). {@link PipelineResults#NONE} where there are none.
   *
   * @throws SpectrumFormatException if there are some, but broken
   * @throws IOException if they cannot be read
   */
  public static PipelineResults pipelineBeside(SpectrumFile file) throws IOException {
    return PipelineResults.NONE;
  }
}
