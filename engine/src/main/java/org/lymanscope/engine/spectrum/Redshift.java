package org.lymanscope.engine.spectrum;

/**
 * A redshift with its uncertainty and what it was measured on.
 *
 * @param z dimensionless, finite, above −1
 * @param error one standard deviation of {@code z}; NaN if unknown
 * @param kind systemic or Lyα
 */
public record Redshift(double z, double error, RedshiftKind kind) {
  public Redshift {
    if (!(Double.isFinite(z) && z > -1)) {
      throw new IllegalArgumentException("redshift " + z);
    }
    if (error < 0) {
      throw new IllegalArgumentException("redshift error " + error);
    }
  }

  /** A systemic redshift of unknown uncertainty. */
  public static Redshift systemic(double z) {
    return new Redshift(z, Double.NaN, RedshiftKind.SYSTEMIC);
  }
}
