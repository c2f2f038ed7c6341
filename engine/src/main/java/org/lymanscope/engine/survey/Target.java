package org.lymanscope.engine.survey;

import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * One spectrum to look at, without its pixels.
 *
 * @param entry what its file tells of it
 * @param file where it stands
 * @param format short name of the file's format
 * @param best the pipeline's best fit: from the results beside the file, else from the file itself
 */
public record Target(SpectrumEntry entry, Path file, String format, Optional<PipelineFit> best) {
  /** Identity of the spectrum. */
  public SpectrumId id() {
    return entry.id();
  }

  /** What the file calls it, for example its TARGETID; as text. */
  public String nativeId() {
    return entry.id().nativeId();
  }
}
