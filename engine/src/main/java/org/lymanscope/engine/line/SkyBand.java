package org.lymanscope.engine.line;

/**
 * A stretch of observed wavelengths where the atmosphere absorbs or shines.
 *
 * @param name plain ASCII key, unique in its list: {@code TELLURIC_A}
 * @param label what people read: {@code O₂ A band}
 * @param start first wavelength, vacuum, ångström, above 0
 * @param end last wavelength, vacuum, ångström, above {@code start}
 */
public record SkyBand(String name, String label, double start, double end) {
  public SkyBand {
    if (name.isBlank() || !(start > 0 && end > start)) {
      throw new IllegalArgumentException("band " + name + " " + start + " to " + end);
    }
  }

  /** Whether {@code wavelength} (vacuum, ångström) lies in the band, ends included. */
  public boolean contains(double wavelength) {
    return wavelength >= start && wavelength <= end;
  }
}
