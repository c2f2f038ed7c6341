package org.lymanscope.engine.project;

import java.time.Instant;
import java.util.Optional;
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
    Optional<String> bestLine,
    Instant madeAt,
    String programVersion) {}
