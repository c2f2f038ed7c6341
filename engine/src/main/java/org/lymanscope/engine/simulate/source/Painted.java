package org.lymanscope.engine.simulate.source;

import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What is true of one painted object.
 *
 * @param spectralClass its class; {@link #SKY} where nothing is
 * @param template which of its kind, in words: {@code LBG, strong Lyα}, {@code Star G}
 * @param lyaWidth net rest equivalent width of Lyα before the intergalactic medium, Å, positive in
 *     emission; NaN for what has no such line in the picture
 * @param lyaVelocity velocity of the peak of Lyα emission against the systemic redshift, km/s; NaN
 *     where there is no emission
 * @param slope slope β of the ultraviolet continuum (f_λ ∝ λ^β); NaN for what has none
 */
public record Painted(
    SpectralClass spectralClass,
    String template,
    double lyaWidth,
    double lyaVelocity,
    double slope) {
  /** The class of fibres that see nothing but sky. */
  public static final SpectralClass SKY = new SpectralClass("SKY");

  /** An object without Lyα and ultraviolet slope. */
  public Painted(SpectralClass spectralClass, String template) {
    this(spectralClass, template, Double.NaN, Double.NaN, Double.NaN);
  }
}
