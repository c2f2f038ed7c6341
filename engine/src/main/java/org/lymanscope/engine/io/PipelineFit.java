package org.lymanscope.engine.io;

import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * One answer of a redshift pipeline (Redrock, SDSS idlspec2d): the best fit, or the N-th best.
 *
 * @param rank 0 for the best fit, then 1, 2, …
 * @param spectralClass what the pipeline takes the object for
 * @param subtype the pipeline's own finer class; empty if none
 * @param z redshift as the pipeline gives it (0 or nonsense where it found nothing)
 * @param zError its standard deviation; NaN if not given
 * @param zwarn the pipeline's warning bits (Redrock's ZWARN, SDSS's ZWARNING); 0 is good
 * @param deltaChi2 χ² distance to the next different fit; NaN if not given
 * @param chi2 χ² of this fit; NaN if not given
 */
public record PipelineFit(
    int rank,
    SpectralClass spectralClass,
    String subtype,
    double z,
    double zError,
    long zwarn,
    double deltaChi2,
    double chi2) {}
