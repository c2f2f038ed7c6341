package org.lymanscope.engine.simulate.desi;

import org.lymanscope.engine.io.desi.DesiCamera;

/**
 * σ(λ) of one pixel of a faint target after two hours of dark time, 10⁻¹⁷ erg/s/cm²/Å.
 *
 * <p>Between sky lines: knots measured in a real deep coadd (desihub/fastspecfit test data, COSMOS,
 * TARGETID 39089837499744649, 20 exposures, 23,916 s), scaled by the root of the exposure time. One
 * fibre: the shape is right, the level is good to ±50 %. On top, {@link SkyLines}.
 *
 * <p>Where B meets R the light depends on the night: that fibre is blind in R at 5760–5820 Å, in
 * four others of the same tests R is three to six times better there. So the loss is kept apart
 * ({@link #hole}).
 */
final class NoiseCurve {
  /** Two hours, s. */
  static final double REFERENCE_TIME = 7200;

  private static final double[][] B = {
    {3600, 1.46}, {3646, 1.22}, {3660, 1.10}, {3690, 0.90}, {3725, 0.80}, {3750, 0.745},
    {3805, 0.674}, {3875, 0.504}, {3969, 0.425}, {4071, 0.394}, {4228, 0.312}, {4300, 0.312},
    {4330, 0.393}, {4390, 0.308}, {4866, 0.212}, {5406, 0.188}, {5749, 0.197}, {5800, 0.213},
  };

  private static final double[][] R = {
    {5760, 0.205}, {5898, 0.197}, {6070, 0.163}, {6706, 0.124}, {6779, 0.111}, {6858, 0.109},
    {7014, 0.103}, {7221, 0.104}, {7459, 0.103}, {7560, 0.150}, {7586, 0.21}, {7594, 0.36},
    {7597, 0.79}, {7600, 1.51}, {7607, 2.6}, {7612, 2.2}, {7620, 0.95},
  };

  private static final double[][] Z = {
    {7520, 0.155}, {7546, 0.130}, {7567, 0.107}, {7593, 0.101}, {7598, 0.2}, {7601, 0.31},
    {7606, 0.29}, {7614, 0.16}, {7624, 0.116}, {7658, 0.093}, {7849, 0.087}, {7953, 0.083},
    {8578, 0.0695}, {8618, 0.0735}, {8646, 0.096}, {8686, 0.075}, {8900, 0.072}, {9203, 0.068},
    {9290, 0.0715}, {9406, 0.090}, {9598, 0.095}, {9774, 0.096}, {9824, 0.117},
  };

  /** How many times σ is larger in R where that fibre gets no light. */
  private static final double[][] HOLE = {
    {5760, 11.5}, {5777, 8.0}, {5809, 3.55}, {5822, 2.35}, {5838, 1.76}, {5863, 1.31}, {5898, 1},
  };

  private static final NoiseCurve STANDARD = new NoiseCurve();

  private final double[] sigma = new double[DesiCamera.PIXELS];
  private final double[] logHole = new double[DesiCamera.PIXELS];
  private final double[] skyShare = new double[DesiCamera.PIXELS];

  private NoiseCurve() {
    fill(DesiCamera.B, B, SkyLines.B);
    fill(DesiCamera.R, R, SkyLines.R);
    fill(DesiCamera.Z, Z, SkyLines.Z);
    for (int i = 0; i < DesiCamera.R.pixels(); i++) {
      double hole = Knots.logarithmic(HOLE, DesiCamera.R.wavelength().at(i));
      logHole[DesiCamera.R.offset() + i] = StrictMath.log(hole);
    }
  }

  static NoiseCurve standard() {
    return STANDARD;
  }

  private void fill(DesiCamera camera, double[][] continuum, double[][] lines) {
    for (int i = 0; i < camera.pixels(); i++) {
      double wavelength = camera.wavelength().at(i);
      double line = SkyLines.at(lines, wavelength);
      int pixel = camera.offset() + i;
      sigma[pixel] = Knots.logarithmic(continuum, wavelength) * Math.sqrt(1 + line);
      skyShare[pixel] = Math.sqrt(line / (1 + line));
    }
  }

  /** σ at a pixel of all arms, without {@link #hole}. */
  double sigma(int pixel) {
    return sigma[pixel];
  }

  /**
   * Natural logarithm of how many times σ is larger at the blue end of R in the fibre that is blind
   * there; 0 elsewhere.
   */
  double hole(int pixel) {
    return logHole[pixel];
  }

  /** Root of the share of sky lines in the variance, from 0 to 1. */
  double skyShare(int pixel) {
    return skyShare[pixel];
  }
}
