package org.lymanscope.engine.template;

import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * A quasar after the composite of Vanden Berk et al. 2001 (AJ 122, 549): f_λ ∝ λ^−1.56 to 4850 Å
 * and λ^0.45 beyond (their α_ν −0.44 and −2.45), equivalent widths and Gaussian σ of table 2. Lyα
 * and N V there are one blend behind the forest; the intrinsic Lyα is a free choice. The two bumps
 * of Fe II (2200–2700 and 4450–4700 Å) are broad Gaussians of our own strength.
 */
final class QsoTemplate {
  /** Wavelength in vacuum, rest equivalent width and σ, all in Å. */
  private static final double[][] LINES = {
    {1033.03, 9.77, 7.76},
    {Wavelengths.LYMAN_ALPHA, 75, 14},
    {1240.14, 18, 9},
    {1305.42, 1.66, 5.42},
    {1336.60, 0.69, 3.86},
    {1398.33, 8.13, 14.26},
    {1549.06, 23.78, 14.33},
    {1640.42, 2.51, 9},
    {1663.48, 0.43, 4.16},
    {1857.40, 0.31, 4.95},
    {1908.73, 21.19, 23.58},
    {2500, 25, 130},
    {2799.12, 32.28, 34.95},
    {3426.84, 1.01, 4.57},
    {3728.48, 1.56, 3.32},
    {3869.85, 1.38, 5.31},
    {4102.89, 5.05, 18.62},
    {4341.68, 12.62, 20.32},
    {4575, 12, 60},
    {4862.68, 46.21, 40.44},
    {4960.30, 3.50, 3.85},
    {5008.24, 13.23, 6.04},
    {5877.29, 4.94, 23.45},
    {6564.61, 194.52, 47.39},
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
        .absorb(RestSpectrum.moved(1398.33, -9000), 10, 2000)
        .absorb(RestSpectrum.moved(1240.14, -9000), 16, 2200)
        .template("QSO, broad absorption", SpectralClass.BAL_QSO);
  }

  private static RestSpectrum spectrum() {
    RestSpectrum spectrum =
        RestSpectrum.of(700, 9000, wave -> Math.pow(wave / BREAK, wave < BREAK ? -1.56 : 0.45));
    for (double[] line : LINES) {
      spectrum.emit(line[0], line[1], line[2] / line[0] * Wavelengths.LIGHT_SPEED);
    }
    return spectrum;
  }
}
