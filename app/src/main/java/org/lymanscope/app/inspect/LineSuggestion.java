package org.lymanscope.app.inspect;

import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Which line a clicked feature may be.
 *
 * @param line the line
 * @param redshift what follows
 * @param matches how many other lines of the active list would then be seen
 * @param inRange how many of them lie where the spectrum has data
 * @param refuted whether a line that must then be there is missing
 */
public record LineSuggestion(
    SpectralLine line, Redshift redshift, int matches, int inRange, boolean refuted) {}
