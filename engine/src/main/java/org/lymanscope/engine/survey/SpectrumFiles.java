package org.lymanscope.engine.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.io.SpectrumFormatException;

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
    return Optional.<SpectrumFile>empty()
        .orElseThrow(
            () -> new SpectrumFormatException(path, "", "a known format", "something else"));
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
