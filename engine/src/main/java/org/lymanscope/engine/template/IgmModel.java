package org.lymanscope.engine.template;

import org.lymanscope.engine.spectrum.Wavelengths;

/** Mean absorption by the neutral hydrogen between a source and us. */
public enum IgmModel {
  /** No absorption. */
  NONE {
    @Override
    double opticalDepth(double observed, double z) {
      return 0;
    }
  },
  /** Inoue et al. 2014, MNRAS 442, 1805: Lyman series and continuum; see {@link Inoue14}. */
  INOUE14 {
    @Override
    double opticalDepth(double observed, double z) {
      return Inoue14.opticalDepth(observed, z);
    }
  },
  /** Madau 1995, ApJ 441, 18: four lines and the Lyman continuum; see {@link Madau95}. */
  MADAU95 {
    @Override
    double opticalDepth(double observed, double z) {
      return Madau95.opticalDepth(observed, z);
    }
  },
  /**
   * Calura et al. 2012, MNRAS 422, 3019, as Redrock applies it: τ = 0.0023 (1 + z_pix)^3.64 for
   * Lyα, the next four lines weaker by 5.2615, 14.356, 29.85984 and 53.36202.
   */
  CALURA12 {
    @Override
    double opticalDepth(double observed, double z) {
      return LymanSeries.CALURA12.opticalDepth(observed, z);
    }
  },
  /**
   * Kamble et al. 2020, ApJ 892, 70, as Redrock applies it: Lyα alone, τ = 0.00554 (1 +
   * z_pix)^3.182.
   */
  KAMBLE20 {
    @Override
    double opticalDepth(double observed, double z) {
      return LymanSeries.KAMBLE20.opticalDepth(observed, z);
    }
  };

  abstract double opticalDepth(double observed, double z);

  /**
   * Share of the light that arrives, from 0 to 1; exactly 1 redward of Lyα.
   *
   * @param observed observed wavelength, vacuum, ångström, above 0
   * @param z redshift of the source
   */
  public double transmission(double observed, double z) {
    return observed >= Wavelengths.observed(Wavelengths.LYMAN_ALPHA, z)
        ? 1
        : StrictMath.exp(-opticalDepth(observed, z));
  }
}
