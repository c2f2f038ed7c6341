package org.lymanscope.engine.simulate.source;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.RestCurve;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Star-forming galaxies with emission lines. Line ratios before dust: case B at 10⁴ K (Hα : Hβ : Hγ
 * : Hδ = 2.863 : 1 : 0.468 : 0.259, Osterbrock and Ferland 2006), [O III] 5008 : 4960 = 2.98 and [N
 * II] 6585 : 6550 = 3.05 (Storey and Zeippen 2000, MNRAS 312, 813), [O II] 3727 : 3730 = 0.73 ±
 * 0.05 (low density). [N II]/Hα is drawn, and [O III]/Hβ follows it along the sequence of
 * star-forming galaxies (Kewley et al. 2013, ApJ 774, L10, for z = 0) with a scatter of 0.08 dex.
 * Dust takes from lines and, less, from the continuum (Calzetti et al. 2000, ApJ 533, 682). The
 * continuum is young, with a Balmer break at 3646 Å of varying depth and a small one at 4000 Å; the
 * other ratios, strengths and slopes are our choice.
 */
public record EmissionLineGalaxy() implements Source {
  private static final double PIVOT = 4500;
  private static final RestCurve BALMER_BREAK = step(3700, 25);
  private static final RestCurve FOUR_THOUSAND = step(3990, 15);

  /** Balmer lines of the stars below the emission: wavelength and equivalent width, Å. */
  private static final double[][] BALMER_STARS = {
    {3836.47, 3.5},
    {3890.15, 3},
    {3971.20, 4},
    {4102.89, 4},
    {4341.68, 3.5},
    {4862.68, 3},
    {6564.61, 2},
  };

  /** Interstellar lines in the near ultraviolet: wavelength and equivalent width, Å. */
  private static final double[][] INTERSTELLAR = {
    {1526.71, 1.5}, {1608.45, 1}, {1670.79, 1.4}, {1854.72, 0.8}, {1862.79, 0.5}, {2344.21, 1.6},
    {2374.46, 1.2}, {2382.76, 1.8}, {2586.65, 1.6}, {2600.17, 2}, {2796.35, 2.2}, {2803.53, 1.9},
    {2852.96, 0.5}, {3934.78, 1.5},
  };

  private static final double STARS_SIGMA = 250;

  private static RestCurve step(double at, double width) {
    return RestCurve.of(1000, 10_000, 8, wave -> 1 / (1 + StrictMath.exp(-(wave - at) / width)));
  }

  @Override
  public Range redshifts() {
    return new Range(0, 1.7);
  }

  @Override
  public Painted paint(Canvas canvas, double magnitude, RandomGenerator random) {
    double slope = Draw.normal(random, -1.6, 0.35);
    double dust = Math.min(0.6, Draw.exponential(random, 0.15));
    canvas.powerLaw(slope, PIVOT, 0, Double.POSITIVE_INFINITY);
    canvas.times(BALMER_BREAK, Draw.uniform(random, 0.15, 0.5));
    canvas.times(FOUR_THOUSAND, Draw.uniform(random, 0.03, 0.18));
    for (double[] line : BALMER_STARS) {
      canvas.absorb(line[0], line[1], STARS_SIGMA);
    }
    double interstellar = Draw.factor(random, 0.4);
    for (double[] line : INTERSTELLAR) {
      canvas.absorb(line[0], line[1] * interstellar, 150);
    }
    Nebula nebula = Nebula.draw(random);
    double hbeta = 15 * Draw.factor(random, 0.6) * StrictMath.pow(4862.683 / PIVOT, slope);
    double sigma = Draw.uniform(random, 45, 120);
    for (Nebula.Line line : nebula.lines()) {
      double reddened = line.ratio() * hbeta * Nebula.transmission(line.wavelength(), dust);
      canvas.emit(line.wavelength(), reddened, sigma);
    }
    return new Painted(SpectralClass.ELG, "ELG");
  }
}
