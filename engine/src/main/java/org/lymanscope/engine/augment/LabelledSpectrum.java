package org.lymanscope.engine.augment;

import org.lymanscope.engine.spectrum.Spectrum;

/**
 * A spectrum and what is taken for true of it.
 *
 * @param spectrum observed, simulated or augmented
 * @param label its label
 */
public record LabelledSpectrum(Spectrum spectrum, Label label) {}
