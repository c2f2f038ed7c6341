package org.lymanscope.engine.template;

import static org.lymanscope.engine.template.RestSpectrum.moved;

import java.util.List;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * Lyman Break Galaxies of four Lyα strengths, built from numbers of Shapley et al. 2003 (ApJ 588,
 * 65): slope, Lyα equivalent widths and interstellar lines of their composites by quartile of Lyα.
 * Lyα: their published widths −14.92, −1.10, 11.00 and 52.63 Å. Slope, interstellar lines and C
 * III] as measured on the composites. How Lyα parts into absorption and emission, its asymmetry,
 * the widths of lines (FWHM 560 km/s for low ions) and the flux below the Lyman limit (5 %) are our
 * choice.
 *
 * <p>Frame: systemic. Interstellar lines at −150 km/s, the peak of Lyα at +360 km/s.
 */
final class LbgTemplates {
  private static final double ABSORPTION_SHIFT = -150;
  private static final double LYA_SHIFT = 360;
  private static final double LOW_ION_SIGMA = 238;
  private static final double NEBULAR_SIGMA = 100;
  private static final double LYA_BLUE_SIGMA = 115;
  private static final double LYA_RED_SIGMA = 300;
  private static final double LYMAN_LIMIT = 911.75;
  private static final double ESCAPE = 0.05;

  /** Rest wavelengths of {@link #WIDTHS}, vacuum, Å (Morton 2003, ApJS 149, 205). */
  private static final double[] LINES = {
    1260.4221, 1302.1685, 1304.3702, 1334.5323, 1393.7602, 1402.7729, 1526.7070, 1548.2041,
    1550.7812, 1608.4511, 1670.7886
  };

  /**
   * Equivalent widths of absorption, Å, by quartile; blends (O I + Si II 1303, C IV) shared
   * equally. Al II of the fourth quartile, not measurable, is taken as the third's.
   */
  private static final double[][] WIDTHS = {
    {1.57, 1.63, 1.63, 1.97, 1.98, 0.99, 1.95, 1.345, 1.345, 1.31, 1.61},
    {1.49, 1.63, 1.63, 2.35, 2.05, 0.79, 1.90, 1.320, 1.320, 0.53, 1.13},
    {1.70, 0.815, 0.815, 1.02, 2.40, 0.97, 1.25, 1.260, 1.260, 0.81, 1.01},
    {0.78, 0.195, 0.195, 0.50, 1.52, 0.66, 0.97, 0.520, 0.520, 1.13, 1.01},
  };

  private static final double[] SLOPES = {-1.49, -1.71, -1.87, -2.37};
  private static final double[] LYA_WIDTHS = {-14.92, -1.10, 11.00, 52.63};

  /** The part of {@link #LYA_WIDTHS} that is damped absorption, Å. */
  private static final double[] LYA_ABSORPTION = {14.92, 6, 4, 2};

  private static final double[] CIII_WIDTHS = {0.8, 0.8, 1.9, 6.3};
  private static final double[] HEII_WIDTHS = {1.4, 1.5, 1.6, 1.8};

  private static final List<String> NAMES =
      List.of("LBG, Lyα absorption", "LBG, weak Lyα", "LBG, medium Lyα", "LBG, strong Lyα (LAE)");

  private LbgTemplates() {}

  static List<Template> all() {
    return List.of(quartile(0), quartile(1), quartile(2), quartile(3));
  }

  private static Template quartile(int q) {
    RestSpectrum spectrum =
        RestSpectrum.of(700, 3400, RestSpectrum.powerLaw(SLOPES[q], 1500))
            .times(wave -> wave < LYMAN_LIMIT ? ESCAPE : 1);
    interstellar(spectrum, q);
    spectrum
        .absorb(moved(1031.9261, ABSORPTION_SHIFT), 1.0, 300)
        .absorb(moved(1037.6167, ABSORPTION_SHIFT), 1.0, 300)
        .absorb(1175.71, 1.0, 300)
        .absorb(moved(1190.4158, ABSORPTION_SHIFT), WIDTHS[q][0] / 2, LOW_ION_SIGMA)
        .absorb(moved(1193.2897, ABSORPTION_SHIFT), WIDTHS[q][0] / 2, LOW_ION_SIGMA)
        .absorb(moved(1206.500, ABSORPTION_SHIFT), 1.0, LOW_ION_SIGMA);
    double emission = LYA_WIDTHS[q] + LYA_ABSORPTION[q];
    return spectrum
        .emit(1640.42, HEII_WIDTHS[q], 300)
        .emit(1666.150, 0.1 * CIII_WIDTHS[q], NEBULAR_SIGMA)
        .emit(1906.683, 0.6 * CIII_WIDTHS[q], NEBULAR_SIGMA)
        .emit(1908.734, 0.4 * CIII_WIDTHS[q], NEBULAR_SIGMA)
        .lymanAlpha(
            new RestSpectrum.LymanAlpha(
                moved(Wavelengths.LYMAN_ALPHA, ABSORPTION_SHIFT),
                LYA_ABSORPTION[q],
                moved(Wavelengths.LYMAN_ALPHA, LYA_SHIFT),
                emission,
                LYA_BLUE_SIGMA,
                LYA_RED_SIGMA))
        .template(NAMES.get(q), q == 3 ? SpectralClass.LAE : SpectralClass.LBG);
  }

  private static void interstellar(RestSpectrum spectrum, int q) {
    for (int i = 0; i < LINES.length; i++) {
      spectrum.absorb(moved(LINES[i], ABSORPTION_SHIFT), WIDTHS[q][i], LOW_ION_SIGMA);
    }
  }
}
