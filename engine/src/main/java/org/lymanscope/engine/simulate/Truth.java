package org.lymanscope.engine.simulate;

import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What is true of one simulated spectrum.
 *
 * @param index its number in the recipe, from 0
 * @param targetId DESI's 64-bit number with the bit for simulated targets set; different for every
 *     index, and as a rule for every seed
 * @param group name of its group in the recipe
 * @param spectralClass true class; {@code SKY} for a fibre on empty sky
 * @param template which of its kind, in words
 * @param z systemic redshift
 * @param magnitude AB in r; NaN for sky
 * @param lyaWidth net rest equivalent width of Lyα before the intergalactic medium, Å, positive in
 *     emission; NaN where there is no such line
 * @param lyaVelocity velocity of the peak of Lyα against {@code z}, km/s; NaN without emission
 * @param slope ultraviolet slope β; NaN where there is none
 * @param exposureTime s
 * @param noise factor of this fibre's σ against the usual at this exposure time
 */
public record Truth(
    long index,
    long targetId,
    String group,
    SpectralClass spectralClass,
    String template,
    double z,
    double magnitude,
    double lyaWidth,
    double lyaVelocity,
    double slope,
    double exposureTime,
    double noise) {}
