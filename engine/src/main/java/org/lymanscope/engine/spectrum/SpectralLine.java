package org.lymanscope.engine.spectrum;

/**
 * A spectral line, or a blend that is seen as one.
 *
 * @param name plain ASCII key, unique in its list: {@code LYA}, {@code CIV_1548}
 * @param label what people read: {@code Lyα}, {@code C IV 1548}
 * @param wavelength rest wavelength in vacuum, ångström, above 0
 * @param kind emission or absorption
 * @param weight importance from 0 to 1; lines of high weight are labelled first, 1 is a major line
 * @param group name of the doublet or multiplet it belongs to; empty if it stands alone
 */
public record SpectralLine(
    String name, String label, double wavelength, LineKind kind, double weight, String group) {
  public SpectralLine {
    if (name.isBlank() || !(wavelength > 0) || !(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("line " + name + " " + wavelength + " " + weight);
    }
  }

  /** Where the line is seen from redshift {@code z}, ångström. */
  public double observedAt(double z) {
    return Wavelengths.observed(wavelength, z);
  }

  /** The redshift at which the line is seen at {@code observed} ångström. */
  public double redshiftAt(double observed) {
    return Wavelengths.redshift(observed, wavelength);
  }
}
