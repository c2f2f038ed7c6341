package org.lymanscope.engine.simulate.source;

import java.util.List;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * Lines of quasars. Wavelengths in vacuum; rest equivalent widths and σ are typical of such quasars
 * in the way of Vanden Berk et al. 2001 (AJ 122, 549), rounded; Lyα and N V, one blend behind the
 * forest there, and the bumps of Fe II are our choice. Shifts against Mg II after Richards et al.
 * 2011 (AJ 141, 167) for C IV, smaller for the others. The trend of widths with luminosity, W ∝
 * L^−β, after Dietrich et al. 2002 (ApJ 581, 912), rounded.
 */
final class QuasarLines {
  /**
   * A line.
   *
   * @param wavelength Å
   * @param width rest equivalent width, Å
   * @param sigma km/s
   * @param shift mean velocity against the systemic redshift, km/s
   * @param shiftScatter of the velocity from quasar to quasar, km/s
   * @param baldwin β
   * @param narrow whether it comes from the narrow-line region
   */
  record Line(
      double wavelength,
      double width,
      double sigma,
      double shift,
      double shiftScatter,
      double baldwin,
      boolean narrow) {}

  /**
   * An ion that absorbs in broad troughs.
   *
   * @param relativeDepth against C IV
   */
  record Trough(double wavelength, double relativeDepth, boolean lowIonisation) {}

  static final List<Line> ALL =
      List.of(
          broad(977.02, 4, 6, -300, 200, 0.1),
          broad(1033.03, 10, 8, -400, 300, 0.2),
          broad(Wavelengths.LYMAN_ALPHA, 75, 14, -100, 150, 0.12),
          broad(1240.14, 18, 9, -400, 300, 0),
          broad(1305.42, 1.7, 5.5, 0, 150, 0),
          broad(1335.30, 0.7, 4, 0, 150, 0),
          broad(1396.76, 8, 14, -400, 300, 0.08),
          broad(1549.06, 24, 14, -800, 500, 0.17),
          broad(1640.42, 2.5, 9, -500, 400, 0.2),
          broad(1663.48, 0.5, 4, -200, 200, 0.1),
          broad(1857.40, 0.3, 5, -200, 200, 0),
          broad(1908.73, 21, 24, -300, 300, 0.1),
          broad(2500, 25, 130, 0, 0, 0),
          broad(2799.12, 32, 35, 0, 100, 0.09),
          narrow(3426.85, 1, 4.5),
          narrow(3728.48, 1.5, 3.3),
          narrow(3869.86, 1.4, 5),
          broad(4102.89, 5, 19, 0, 100, 0),
          broad(4341.68, 13, 20, 0, 100, 0),
          broad(4575, 12, 60, 0, 0, 0),
          broad(4862.68, 46, 40, 0, 100, 0),
          narrow(4960.30, 4.4, 5),
          narrow(5008.24, 13.2, 5),
          broad(5877.25, 5, 23, 0, 100, 0),
          broad(6564.61, 195, 47, 0, 100, 0));

  static final List<Trough> TROUGHS =
      List.of(
          new Trough(1549.06, 1, false),
          new Trough(1396.76, 0.6, false),
          new Trough(1240.14, 0.8, false),
          new Trough(Wavelengths.LYMAN_ALPHA, 0.4, false),
          new Trough(1033.8, 0.8, false),
          new Trough(1857.40, 0.6, true),
          new Trough(2799.12, 0.6, true));

  private QuasarLines() {}

  private static Line broad(
      double wavelength, double width, double sigma, double shift, double scatter, double beta) {
    double velocity = sigma / wavelength * Wavelengths.LIGHT_SPEED;
    return new Line(wavelength, width, velocity, shift, scatter, beta, false);
  }

  private static Line narrow(double wavelength, double width, double sigma) {
    double velocity = sigma / wavelength * Wavelengths.LIGHT_SPEED;
    return new Line(wavelength, width, velocity, 0, 0, 0, true);
  }
}
