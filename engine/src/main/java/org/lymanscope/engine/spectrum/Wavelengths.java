package org.lymanscope.engine.spectrum;

/** Pure conversions of wavelengths; everything in ångström. */
public final class Wavelengths {
  /** Speed of light in vacuum, km/s (exact by definition of the metre). */
  public static final double LIGHT_SPEED = 299_792.458;

  /** Rest wavelength of Lyα in vacuum, ångström (Morton 2003, ApJS 149, 205: 1215.6701). */
  public static final double LYMAN_ALPHA = 1215.67;

  private Wavelengths() {}

  /** Where light of {@code rest} is seen from redshift {@code z}. */
  public static double observed(double rest, double z) {
    return rest * (1 + z);
  }

  /** Where light seen at {@code observed} left its source at redshift {@code z}. */
  public static double rest(double observed, double z) {
    return observed / (1 + z);
  }

  /** The redshift at which a line of {@code rest} is seen at {@code observed}. */
  public static double redshift(double observed, double rest) {
    return observed / rest - 1;
  }

  /** Velocity, km/s, that separates two redshifts as seen from the first: c (z₂ − z₁)/(1 + z₁). */
  public static double velocity(double z1, double z2) {
    return LIGHT_SPEED * (z2 - z1) / (1 + z1);
  }

  /**
   * Wavelength in standard air of light with this wavelength in vacuum, by the formula that SDSS
   * and Marz use (Morton 1991, ApJS 77, 119, eq. 3). Meant for more than 2,000 Å.
   */
  public static double vacuumToAir(double vacuum) {
    double inverseSquare = 1 / (vacuum * vacuum);
    return vacuum
        / (1 + 2.735182e-4 + 131.4182 * inverseSquare + 2.76249e8 * inverseSquare * inverseSquare);
  }

  /** Inverse of {@link #vacuumToAir}, by iteration to 10⁻⁹ Å. */
  public static double airToVacuum(double air) {
    double vacuum = air;
    for (int i = 0; i < 10; i++) {
      double step = air - vacuumToAir(vacuum);
      vacuum += step;
      if (Math.abs(step) < 1e-9) {
        break;
      }
    }
    return vacuum;
  }
}
