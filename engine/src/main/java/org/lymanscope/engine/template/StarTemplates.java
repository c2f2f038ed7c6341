package org.lymanscope.engine.template;

import java.util.List;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Stars as black bodies of about their effective temperature with the lines that class them (Gray
 * and Corbally 2009, Stellar Spectral Classification): helium in O and B, Balmer lines and jump in
 * A and F, Ca II and the G band in F to K, TiO in M, very broad Balmer lines in DA white dwarfs.
 * Temperatures, strengths, widths and edges of bands are typical and rounded, not from a table;
 * they serve the eye, not an analysis. Wavelengths in vacuum.
 */
final class StarTemplates {
  private static final double FROM = 3000;
  private static final double TO = 10_500;

  /** Hα to H9 in vacuum, Å (NIST). */
  private static final double[] BALMER = {
    6564.61, 4862.68, 4341.68, 4102.89, 3971.20, 3890.15, 3836.47
  };

  /** He I and He II in vacuum, Å (NIST). */
  private static final double[] HELIUM = {4027.33, 4389.16, 4472.73, 4923.31, 5877.25, 6680.0};

  private static final double[] IONISED_HELIUM = {4201.0, 4542.9, 4687.0, 5413.0};

  /** Blue edge, red end (Å) and depth of the TiO bands of an M4 dwarf. */
  private static final double[][] TITANIUM_OXIDE = {
    {4763, 4950, 0.30}, {4956, 5160, 0.40}, {5169, 5440, 0.45}, {5449, 5750, 0.40},
    {5862, 6140, 0.45}, {6160, 6500, 0.50}, {6653, 7040, 0.45}, {7056, 7550, 0.60},
    {7591, 8000, 0.35}, {8434, 8700, 0.35},
  };

  private StarTemplates() {}

  static List<Template> all() {
    return List.of(
        o(),
        b(),
        balmerStar("Star A", 9000, 10, 900, 0.55),
        f(),
        g(),
        k(),
        m(),
        balmerStar("Star, white dwarf (DA)", 15_000, 30, 2200, 0.95));
  }

  private static Template balmerStar(
      String name, double kelvin, double width, double sigma, double jump) {
    RestSpectrum star = body(kelvin).times(RestSpectrum.step(3720, jump, 25));
    balmer(star, width, sigma);
    return star.template(name, SpectralClass.STAR);
  }

  private static Template o() {
    RestSpectrum star = body(38_000);
    balmer(star, 2.2, 250);
    for (double line : IONISED_HELIUM) {
      star.absorb(line, 0.8, 180);
    }
    return star.absorb(4472.73, 0.6, 150)
        .absorb(5877.25, 0.6, 150)
        .template("Star O", SpectralClass.STAR);
  }

  private static Template b() {
    RestSpectrum star = body(18_000).times(RestSpectrum.step(3720, 0.8, 25));
    balmer(star, 5.5, 500);
    for (double line : HELIUM) {
      star.absorb(line, 1, 180);
    }
    return star.template("Star B", SpectralClass.STAR);
  }

  private static Template f() {
    RestSpectrum star = body(6700).times(RestSpectrum.step(3720, 0.75, 25));
    balmer(star, 5, 450);
    return calcium(star, 4).absorb(4308.95, 2, 500).template("Star F", SpectralClass.STAR);
  }

  private static Template g() {
    RestSpectrum star = body(5700).times(RestSpectrum.step(3950, 0.75, 40));
    balmer(star, 2.5, 300);
    return calcium(star, 8)
        .absorb(4308.95, 5, 700)
        .absorb(5176.44, 3, 600)
        .absorb(5893.6, 1.5, 300)
        .template("Star G", SpectralClass.STAR);
  }

  private static Template k() {
    RestSpectrum star = body(4500).times(RestSpectrum.step(3980, 0.6, 40));
    return calcium(star, 11)
        .absorb(4228, 3, 400)
        .absorb(4308.95, 6, 800)
        .absorb(5176.44, 9, 1000)
        .absorb(5271, 3.5, 500)
        .absorb(5893.6, 6, 450)
        .absorb(6564.61, 1, 200)
        .template("Star K", SpectralClass.STAR);
  }

  private static Template m() {
    RestSpectrum star = body(3300);
    for (double[] band : TITANIUM_OXIDE) {
      star.band(band[0], band[1], band[2]);
    }
    return star.absorb(4228, 8, 700)
        .absorb(5893.6, 10, 600)
        .absorb(8185.5, 2.5, 150)
        .absorb(8197.1, 2.5, 150)
        .absorb(8544.44, 2.5, 200)
        .absorb(8664.52, 2, 200)
        .template("Star M", SpectralClass.STAR);
  }

  private static RestSpectrum body(double kelvin) {
    return RestSpectrum.of(FROM, TO, RestSpectrum.blackBody(kelvin));
  }

  private static void balmer(RestSpectrum star, double width, double sigma) {
    for (double line : BALMER) {
      star.absorb(line, width, sigma);
    }
  }

  /** Ca II K, H and the infrared triplet; {@code width} is that of K, Å. */
  private static RestSpectrum calcium(RestSpectrum star, double width) {
    return star.absorb(3934.78, width, 450)
        .absorb(3969.59, 0.9 * width, 450)
        .absorb(8500.36, 1.3, 200)
        .absorb(8544.44, 3.3, 250)
        .absorb(8664.52, 2.6, 250);
  }
}
