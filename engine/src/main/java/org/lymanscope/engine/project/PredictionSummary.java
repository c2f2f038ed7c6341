package org.lymanscope.engine.project;

import java.time.Instant;
import java.util.Optional;
import org.lymanscope.engine.prediction.Prediction;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.SpectrumId;

/**
 * What a model said about a spectrum, as far as it is kept. Everything else, such as the
 * probabilities of a line finder's boxes, is computed again when it is to be shown.
 *
 * @param modelId the model
 * @param spectrum the spectrum
 * @param spectralClass the class
 * @param redshift the redshift; empty for a model that gives none
 * @param confidence how sure the model is of its class, 0 to 1; NaN if it does not tell
 * @param lines how many lines the confidence is of: it is that of the n-th best; 0 for a model that
 *     finds none
 * @param jointZ redshift from all lines together; NaN if there is none
 * @param jointError its standard deviation; NaN if there is none
 * @param bestLine name of the line found most surely; empty for a model that finds none
 * @param madeAt when it was computed
 * @param programVersion version of Lymanscope that computed it
 */
public record PredictionSummary(
    String modelId,
    SpectrumId spectrum,
    SpectralClass spectralClass,
    Optional<Redshift> redshift,
    double confidence,
    int lines,
    double jointZ,
    double jointError,
    Optional<String> bestLine,
    Instant madeAt,
    String programVersion) {
  /**
   * What is kept of a prediction.
   *
   * @param lines how many lines its confidence is of; 0 for a model that finds none
   */
  public static PredictionSummary of(
      Prediction prediction, int lines, SpectrumId spectrum, Instant madeAt, String version) {
    Optional<Prediction.LineFinder> finder =
        prediction instanceof Prediction.LineFinder some ? Optional.of(some) : Optional.empty();
    return new PredictionSummary(
        prediction.modelId(),
        spectrum,
        prediction.spectralClass(),
        prediction.redshift(),
        prediction.confidence(),
        finder.isPresent() ? lines : 0,
        finder.map(some -> some.joint().z()).orElse(Double.NaN),
        finder.map(some -> some.joint().error()).orElse(Double.NaN),
        finder.map(some -> some.best().line().name()),
        madeAt,
        version);
  }
}
