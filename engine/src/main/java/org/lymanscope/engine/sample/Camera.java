package org.lymanscope.engine.sample;

import org.lymanscope.engine.spectrum.Samples;

/**
 * One arm of DESI: its grid of 0.8 Å and its noise.
 *
 * <p>The noise is that of a faint target in a dark night: knots of σ(λ) for one pixel after two
 * hours, read by eye from a real deep coadd (a fibre of the desihub/fastspecfit test data, COSMOS,
 * 20 exposures, 23,916 s), between sky lines; sky lines come on top. It shows the blind stretch of
 * the dichroic at 5760–5820 Å. One fibre: a shape, ±50 % in level. Unit 10⁻¹⁷ erg/s/cm²/Å.
 */
// Samples is immutable, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
enum Camera {
  B(
      3600,
      2751,
      new double[][] {
        {3600, 1.50}, {3645, 1.18}, {3680, 0.92}, {3730, 0.80}, {3795, 0.67}, {3865, 0.51},
        {3950, 0.43}, {4075, 0.38}, {4225, 0.315}, {4400, 0.300}, {4650, 0.243}, {5000, 0.202},
        {5350, 0.191}, {5600, 0.192}, {5740, 0.198}, {5800, 0.210},
      }),
  R(
      5760,
      2326,
      new double[][] {
        {5760, 2.20}, {5771, 2.00}, {5776, 1.67}, {5790, 1.12}, {5810, 0.64}, {5830, 0.30},
        {5900, 0.19}, {6000, 0.17}, {6300, 0.147}, {6750, 0.115}, {7150, 0.105}, {7400, 0.105},
        {7550, 0.155}, {7590, 0.20}, {7598, 0.60}, {7605, 1.40}, {7620, 2.00},
      }),
  Z(
      7520,
      2881,
      new double[][] {
        {7520, 0.170}, {7547, 0.138}, {7590, 0.120}, {7760, 0.094}, {8050, 0.081}, {8400, 0.073},
        {8700, 0.075}, {8950, 0.073}, {9200, 0.070}, {9400, 0.105}, {9600, 0.105}, {9824, 0.115},
      });

  /** Two hours, s. */
  static final double REFERENCE_TIME = 7200;

  private final Samples wavelength;
  private final Samples sigma;

  Camera(double start, int size, double[][] knots) {
    double[] wave = new double[size];
    double[] noise = new double[size];
    for (int i = 0; i < size; i++) {
      wave[i] = Math.round((start + 0.8 * i) * 10) / 10.0;
      noise[i] = between(knots, wave[i]) * sky(wave[i]);
    }
    wavelength = Samples.adopt(wave);
    sigma = Samples.adopt(noise);
  }

  /** Vacuum wavelengths, Å. */
  Samples wavelength() {
    return wavelength;
  }

  /** σ of each pixel after {@link #REFERENCE_TIME}. */
  Samples sigma() {
    return sigma;
  }

  private static double between(double[][] knots, double at) {
    int k = 1;
    while (k < knots.length - 1 && knots[k][0] < at) {
      k++;
    }
    double part = (at - knots[k - 1][0]) / (knots[k][0] - knots[k - 1][0]);
    return (1 - part) * knots[k - 1][1] + part * knots[k][1];
  }

  private static double sky(double at) {
    double factor = 1;
    for (double[] line : SkyLines.ALL) {
      double u = (at - line[0]) / SkyLines.SIGMA;
      factor += (line[1] - 1) * StrictMath.exp(-0.5 * u * u);
    }
    return factor;
  }
}
