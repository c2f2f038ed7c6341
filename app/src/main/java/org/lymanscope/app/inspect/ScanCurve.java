package org.lymanscope.app.inspect;

import org.lymanscope.engine.spectrum.Samples;

/**
 * χ²(z) of one family of templates, for the chart.
 *
 * @param label name of the family
 * @param z redshifts, increasing, shape (n)
 * @param chi2 χ² at each of them, shape (n)
 */
public record ScanCurve(String label, Samples z, Samples chi2) {}
