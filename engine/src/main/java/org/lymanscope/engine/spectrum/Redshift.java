package org.lymanscope.engine.spectrum;

/**
 * A redshift with its uncertainty and what it was measured on.
 *
 * @param z dimensionless, finite, above −1
 * @param error one standard deviation of {@code z}; NaN if unknown
 * @param kind systemic or Lyα
 */
public record Redshift(double z, double error, RedshiftKind kind) {
  /**
   * Mean velocity of the Lyα peak against the systemic frame in LBGs, km/s (Shapley et al. 2003,
   * ApJ 588, 65, §4.1).
   */
  public static final double LYA_OFFSET = 360;

  public Redshift {
    if (!(Double.isFinite(z) && z > -1)) {
      throw new IllegalArgumentException("redshift " + z);
    }
    if (error < 0) {
      throw new IllegalArgumentException("redshift error " + error);
    }
  }

  /**
   * The systemic redshift. That of a Lyα peak is brought there by the mean offset, {@link
   * #LYA_OFFSET}: (1 + z) / (1 + offset/c) − 1; a galaxy's own offset scatters about it by some 200
   * km/s, which {@code error} does not hold.
   */
  public Redshift toSystemic() {
    if (kind == RedshiftKind.SYSTEMIC) {
      return this;
    }
    double factor = 1 + LYA_OFFSET / Wavelengths.LIGHT_SPEED;
    return new Redshift((1 + z) / factor - 1, error / factor, RedshiftKind.SYSTEMIC);
  }

  /** A systemic redshift of unknown uncertainty. */
  public static Redshift systemic(double z) {
    return new Redshift(z, Double.NaN, RedshiftKind.SYSTEMIC);
  }
}
