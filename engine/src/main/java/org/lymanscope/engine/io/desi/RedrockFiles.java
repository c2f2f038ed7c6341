package org.lymanscope.engine.io.desi;

import java.io.IOException;
import org.lymanscope.engine.io.PipelineResults;
import org.lymanscope.engine.io.SpectrumFile;

/** Finds Redrock's answers beside a DESI file. */
public final class RedrockFiles {
  private RedrockFiles() {}

  /**
   * The results that lie beside {@code file} under Redrock's usual names.
   *
   * @throws IOException if they cannot be read
   */
  public static PipelineResults beside(SpectrumFile file) throws IOException {
    return PipelineResults.NONE;
  }
}
