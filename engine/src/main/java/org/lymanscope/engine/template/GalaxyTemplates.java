package org.lymanscope.engine.template;

import java.util.List;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Galaxies at low redshift. The emission-line galaxy: line ratios of case B at 10⁴ K (Hα : Hβ : Hγ
 * : Hδ = 2.86 : 1 : 0.468 : 0.259, Osterbrock and Ferland 2006), [O III] 5008 : 4960 = 2.98 and [N
 * II] 6585 : 6550 = 3.05 (Storey and Zeippen 2000, MNRAS 312, 813), [O II] 3727 : 3730 = 0.73 (low
 * density), on a young continuum with a Balmer break. The early type: a break at 4000 Å of about
 * 1.9 (D4000) and the absorption lines of old stars with widths of the order seen in giant
 * ellipticals, rounded and not from a table. Continua and the other line ratios are our choice.
 */
final class GalaxyTemplates {
  private static final double NEBULAR_SIGMA = 70;

  /** Wavelength in vacuum (Å, NIST) and flux in units of Hβ. */
  private static final double[][] NEBULAR = {
    {3727.092, 1.27},
    {3729.875, 1.73},
    {3869.86, 0.25},
    {4102.892, 0.259},
    {4341.684, 0.468},
    {4862.683, 1},
    {4960.295, 2.5 / 2.98},
    {5008.240, 2.5},
    {5877.249, 0.12},
    {6302.046, 0.08},
    {6549.85, 0.4 / 3.05},
    {6564.614, 2.86},
    {6585.27, 0.4},
    {6718.29, 0.4},
    {6732.67, 0.29},
  };

  /** Wavelength in vacuum (Å), equivalent width (Å), σ (km/s). */
  private static final double[][] OLD_STARS = {
    {3934.78, 8, 600},
    {3969.59, 7, 600},
    {4308.95, 5, 900},
    {4862.68, 1.6, 350},
    {5176.44, 4.5, 800},
    {5271, 2.8, 700},
    {5893.6, 4, 450},
    {6564.61, 1.2, 350},
    {8544.44, 3.6, 350},
    {8664.52, 3, 350},
  };

  /** Equivalent width of Hβ in the emission-line galaxy, Å. */
  private static final double HBETA_WIDTH = 20;

  private GalaxyTemplates() {}

  static List<Template> all() {
    return List.of(emission(), earlyType());
  }

  static Template emission() {
    RestSpectrum spectrum =
        RestSpectrum.of(
            1200, 10_500, wave -> StrictMath.pow(wave / 4500, wave < 4500 ? -1.2 : -1.5));
    spectrum.times(RestSpectrum.step(3700, 0.7, 25));
    double hbeta = HBETA_WIDTH * StrictMath.pow(4862.683 / 4500, -1.5);
    for (double[] line : NEBULAR) {
      spectrum.emitFlux(line[0], line[1] * hbeta, NEBULAR_SIGMA);
    }
    return spectrum.template("ELG", SpectralClass.ELG);
  }

  static Template earlyType() {
    RestSpectrum spectrum =
        RestSpectrum.of(1500, 10_500, RestSpectrum.blackBody(4800))
            .times(RestSpectrum.step(3990, 0.76, 12))
            .times(RestSpectrum.step(2900, 0.5, 60));
    for (double[] line : OLD_STARS) {
      spectrum.absorb(line[0], line[1], line[2]);
    }
    return spectrum.template("Galaxy, early type", SpectralClass.GALAXY);
  }
}
