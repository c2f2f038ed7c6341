package org.lymanscope.engine.template;

import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * A quasar in the shape of the composite of Vanden Berk et al. 2001 (AJ 122, 549): f_λ ∝ λ^−1.56 in
 * the blue and λ^0.45 in the red (their α_ν −0.44 and −2.45; they break near 5000 Å, this one at
 * 4850 Å). Equivalent widths and Gaussian σ are typical of such quasars, rounded and not copied
 * from their table; Lyα and N V, one blend behind the forest there, and the two bumps of Fe II
 * (2200–2700 and 4450–4700 Å) are our choice.
 */
final class QsoTemplate {
  /** Wavelength in vacuum, rest equivalent width and σ, all in Å. */
  private static final double[][] LINES = {
    {1033.03, 10, 8},
    {Wavelengths.LYMAN_ALPHA, 75, 14},
    {1240.14, 18, 9},
    {1305.42, 1.7, 5.5},
    {1335.30, 0.7, 4},
    {1396.76, 8, 14},
    {1549.06, 24, 14},
    {1640.42, 2.5, 9},
    {1663.48, 0.5, 4},
    {1857.40, 0.3, 5},
    {1908.73, 21, 24},
    {2500, 25, 130},
    {2799.12, 32, 35},
    {3426.85, 1, 4.5},
    {3728.48, 1.5, 3.3},
    {3869.86, 1.4, 5},
    {4102.89, 5, 19},
    {4341.68, 13, 20},
    {4575, 12, 60},
    {4862.68, 46, 40},
    {4960.30, 3.5, 4},
    {5008.24, 13, 6},
    {5877.25, 5, 23},
    {6564.61, 195, 47},
  };

  private static final double BREAK = 4850;

  private QsoTemplate() {}

  static Template create() {
    return spectrum().template("QSO", SpectralClass.QSO);
  }

  /** With troughs blueward of Si IV and C IV: our own picture of a high-ionisation BAL. */
  static Template broadAbsorption() {
    return spectrum()
        .absorb(RestSpectrum.moved(1549.06, -9000), 22, 2200)
        .absorb(RestSpectrum.moved(1396.76, -9000), 10, 2000)
        .absorb(RestSpectrum.moved(1240.14, -9000), 16, 2200)
        .template("QSO, broad absorption", SpectralClass.BAL_QSO);
  }

  private static RestSpectrum spectrum() {
    RestSpectrum spectrum =
        RestSpectrum.of(
            700, 9000, wave -> StrictMath.pow(wave / BREAK, wave < BREAK ? -1.56 : 0.45));
    for (double[] line : LINES) {
      spectrum.emit(line[0], line[1], line[2] / line[0] * Wavelengths.LIGHT_SPEED);
    }
    return spectrum;
  }
}
