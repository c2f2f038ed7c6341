package org.lymanscope.engine.simulate.source;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;

/**
 * The emission lines of an H II region in a galaxy.
 *
 * @param lines before dust
 */
record Nebula(List<Line> lines) {
  /**
   * A line.
   *
   * @param wavelength in vacuum, Å (NIST)
   * @param ratio flux against Hβ, before dust
   */
  record Line(double wavelength, double ratio) {}

  private static final double HALPHA = 2.863;

  /** Hγ, Hδ, Hε, H8 against Hβ: case B, 10⁴ K. */
  private static final double[] BALMER = {0.468, 0.259, 0.159, 0.105};

  private static final double O3_RATIO = 2.98;
  private static final double N2_RATIO = 3.05;

  Nebula {
    lines = List.copyOf(lines);
  }

  static Nebula draw(RandomGenerator random) {
    double logN2 = Draw.uniform(random, -1.5, -0.45);
    double sequence = 0.61 / (logN2 + 0.08) + 1.10;
    double o3 = dex(Draw.normal(random, sequence, 0.08));
    double n2 = HALPHA * dex(logN2);
    double o2 = dex(Draw.normal(random, 0.5, 0.12));
    double doublet = Draw.normal(random, 0.73, 0.05);
    double s2 = HALPHA * 0.32 * Draw.factor(random, 0.15);
    double density = Draw.normal(random, 1.38, 0.05);
    return new Nebula(
        List.of(
            new Line(3727.092, o2 * doublet / (1 + doublet)),
            new Line(3729.875, o2 / (1 + doublet)),
            new Line(3869.86, 0.09 * o3),
            new Line(3890.15, BALMER[3]),
            new Line(3971.20, BALMER[2] + 0.03 * o3),
            new Line(4102.892, BALMER[1]),
            new Line(4341.684, BALMER[0]),
            new Line(4862.683, 1),
            new Line(4960.295, o3 / O3_RATIO),
            new Line(5008.240, o3),
            new Line(5877.249, 0.12),
            new Line(6302.046, 0.1),
            new Line(6549.85, n2 / N2_RATIO),
            new Line(6564.614, HALPHA),
            new Line(6585.27, n2),
            new Line(6718.29, s2 * density / (1 + density)),
            new Line(6732.67, s2 / (1 + density)),
            new Line(7137.77, 0.1),
            new Line(9071.1, 0.2),
            new Line(9533.2, 0.5)));
  }

  private static double dex(double power) {
    return StrictMath.pow(10, power);
  }

  /**
   * Share of light that dust lets through, against that at Hβ: Calzetti et al. 2000.
   *
   * @param wavelength Å, 1200 to 22,000
   * @param reddening E(B − V), mag
   */
  static double transmission(double wavelength, double reddening) {
    return dex(-0.4 * reddening * (attenuation(wavelength) - attenuation(4862.683)));
  }

  /** k(λ) with R_V = 4.05. */
  private static double attenuation(double wavelength) {
    double micron = wavelength / 1e4;
    double x = 1 / micron;
    return micron < 0.63
        ? 2.659 * (-2.156 + 1.509 * x - 0.198 * x * x + 0.011 * x * x * x) + 4.05
        : 2.659 * (-1.857 + 1.040 * x) + 4.05;
  }
}
