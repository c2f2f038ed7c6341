package org.lymanscope.engine.simulate.desi;

import org.lymanscope.engine.io.desi.DesiCamera;

/**
 * σ(λ) of one pixel of a faint target after two hours of dark time, 10⁻¹⁷ erg/s/cm²/Å.
 *
 * <p>Between sky lines: knots measured in a real deep coadd (desihub/fastspecfit test data, COSMOS,
 * TARGETID 39089837499744649, 20 exposures, 23,916 s), scaled by the root of the exposure time. One
 * fibre: the shape is right, the level is good to ±50 %. On top, {@link SkyLines}.
 *
 * <p>Where B meets R the dichroic divides the light differently from night to night. That fibre is
 * blind in R at 5760–5820 Å and sees to the end of B; in four others of the same tests (and of
 * astropy/specutils) R is three to ten times better there, and two of them lose the end of B. So
 * the losses are kept apart ({@link #logLoss}).
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
    {5760, 0.172}, {5898, 0.170}, {6070, 0.163}, {6706, 0.124}, {6779, 0.111}, {6858, 0.109},
    {7014, 0.103}, {7221, 0.104}, {7459, 0.103}, {7560, 0.150}, {7586, 0.21}, {7594, 0.36},
    {7597, 0.79}, {7600, 1.51}, {7607, 2.6}, {7612, 2.2}, {7620, 0.95},
  };

  private static final double[][] Z = {
    {7520, 0.155}, {7546, 0.130}, {7567, 0.107}, {7593, 0.101}, {7598, 0.2}, {7601, 0.31},
    {7606, 0.29}, {7614, 0.16}, {7624, 0.116}, {7658, 0.093}, {7849, 0.087}, {7953, 0.083},
    {8578, 0.0695}, {8618, 0.0735}, {8646, 0.096}, {8686, 0.079}, {8900, 0.080}, {9203, 0.077},
    {9290, 0.078}, {9406, 0.106}, {9598, 0.120}, {9774, 0.118}, {9824, 0.130},
  };

  /** How many times σ is larger in R where that fibre gets no light. */
  private static final double[][] HOLE = {
    {5760, 13.7},
    {5777, 9.6},
    {5809, 4.2},
    {5822, 2.76},
    {5838, 2.05},
    {5863, 1.52},
    {5898, 1.16},
    {5960, 1},
  };

  /** How many times σ is larger in B where the most light goes to R. */
  private static final double[][] END_OF_B = {
    {5690, 1}, {5716, 1.15}, {5740, 1.45}, {5764, 2.0}, {5780, 3.0}, {5788, 4.2}, {5800, 6.5},
  };

  /** Where R is this little blind, B loses the most; from there to the other it loses less. */
  static final double SHALLOWEST = 0.1;

  private static final double NO_LOSS_IN_B = 0.35;

  private static final NoiseCurve STANDARD = new NoiseCurve();

  private final double[] sigma = new double[DesiCamera.PIXELS];
  private final double[] logLoss = new double[DesiCamera.PIXELS];
  private final double[] skyShare = new double[DesiCamera.PIXELS];

  private NoiseCurve() {
    fill(DesiCamera.B, B, SkyLines.B);
    fill(DesiCamera.R, R, SkyLines.R);
    fill(DesiCamera.Z, Z, SkyLines.Z);
    fillLoss(DesiCamera.B, END_OF_B);
    fillLoss(DesiCamera.R, HOLE);
  }

  private void fillLoss(DesiCamera camera, double[][] knots) {
    for (int i = 0; i < camera.pixels(); i++) {
      double factor = Knots.logarithmic(knots, camera.wavelength().at(i));
      logLoss[camera.offset() + i] = StrictMath.log(factor);
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

  /** σ at a pixel of all arms, without {@link #logLoss}. */
  double sigma(int pixel) {
    return sigma[pixel];
  }

  /**
   * Natural logarithm of how many times σ is larger because of the dichroic.
   *
   * @param hole how blind R is, from {@link #SHALLOWEST} to 1 (as in the deep coadd)
   */
  double logLoss(int pixel, double hole) {
    if (pixel >= DesiCamera.R.offset()) {
      return hole * logLoss[pixel];
    }
    double part = (NO_LOSS_IN_B - hole) / (NO_LOSS_IN_B - SHALLOWEST);
    return Math.max(0, part) * logLoss[pixel];
  }

  /** Root of the share of sky lines in the variance, from 0 to 1. */
  double skyShare(int pixel) {
    return skyShare[pixel];
  }
}
