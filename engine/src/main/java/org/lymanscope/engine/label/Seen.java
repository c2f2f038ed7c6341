package org.lymanscope.engine.label;

import java.util.Optional;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What stood before the person's eyes when the decision was made, so that it can later be told what
 * influenced it.
 *
 * @param pipelineClass the pipeline's class; empty if there was none, or it was hidden
 * @param pipelineZ the pipeline's redshift; NaN if there was none, or it was hidden
 * @param blind whether pipeline and other inspectors were hidden until the answer; class and
 *     redshift of the decision are then the person's own, never an agreement
 * @param modelId the model whose prediction was shown; empty if none
 * @param prediction short text of that prediction; empty if none
 * @param accepted whether class and redshift were taken over from the model as they are
 */
public record Seen(
    Optional<SpectralClass> pipelineClass,
    double pipelineZ,
    boolean blind,
    Optional<String> modelId,
    Optional<String> prediction,
    boolean accepted) {
  /** Nothing but the spectrum itself. */
  public static final Seen SPECTRUM_ONLY =
      new Seen(Optional.empty(), Double.NaN, false, Optional.empty(), Optional.empty(), false);
}
