package org.lymanscope.engine.simulate.source;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.RestCurve;
import org.lymanscope.engine.simulate.source.LbgLines.Family;
import org.lymanscope.engine.simulate.source.LbgLines.Line;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * Lyman break galaxies: a power law, Lyα as {@link LyaStrength} has it, interstellar, stellar and
 * nebular lines as in {@link LbgLines}. Everything changes with the rank of Lyα as it does between
 * the quartiles of Shapley et al. 2003 (ApJ 588, 65), and scatters around that from galaxy to
 * galaxy.
 *
 * <p>The redshift is that of the stars. Interstellar lines are at −150 ± 80 km/s, Lyα peaks at +330
 * to +450 ± 100 km/s: velocities are theirs and those of Steidel et al. 2010 (ApJ 717, 289), their
 * scatter is rounded. A galaxy with Lyα of 20 Å or more is an LAE.
 *
 * @param rank ranks of Lyα that are drawn from, within 0 to 1
 * @param template one of the four templates: means of a quartile, without scatter; empty for
 *     galaxies as they come
 */
public record Lbg(Range rank, Optional<LyaQuartile> template) implements Source {
  /** All of them. */
  public static final Lbg ANY = new Lbg(new Range(0, 1), Optional.empty());

  /** Least net equivalent width of Lyα of an LAE, Å. */
  private static final double LAE = 20;

  private static final double PIVOT = 1500;
  private static final double LYMAN_LIMIT = 911.75;
  private static final double REST_FROM = 600;
  private static final double REST_TO = 3600;

  /**
   * The composites' slopes between 1268 and 1845 Å are −1.49, −1.71, −1.87 and −2.37; these are
   * 0.06 steeper, for what is missing at 1270 to 1290 Å.
   */
  private static final QuartileCurve SLOPE = new QuartileCurve(-1.55, -1.77, -1.93, -2.43);

  private static final double SLOPE_SCATTER = 0.3;
  private static final QuartileCurve LYA_VELOCITY = new QuartileCurve(450, 420, 360, 330);
  private static final double LYA_VELOCITY_SCATTER = 100;
  private static final double LYA_LEAST_VELOCITY = 50;
  private static final double LYA_BLUE_SIGMA = 115;
  private static final double LYA_RED_SIGMA = 300;
  private static final double GAS_VELOCITY = -150;
  private static final double GAS_VELOCITY_SCATTER = 80;

  /** FWHM of 560 km/s in low ions (Shapley et al. 2003). */
  private static final double GAS_SIGMA = 238;

  private static final double NEBULAR_SIGMA = 80;
  private static final double WIDTH_SCATTER = 0.15;
  private static final double STRENGTH_SCATTER = 0.3;
  private static final double LINE_SCATTER = 0.15;

  /** Mean share of the light below the Lyman limit that leaves the galaxy. */
  private static final double ESCAPE = 0.05;

  private static final double LARGEST_ESCAPE = 0.5;

  /**
   * How far the light falls behind the power law, before the intergalactic medium: the composites
   * divided by the mean absorption of Inoue et al. 2014 at z = 2.96. From 1320 Å to the blue dust,
   * blends of lines of stars and gas, and the wings of Lyα take it; around 1950 Å Fe III of stars
   * (Rix et al. 2004, ApJ 615, 98).
   */
  private static final RestCurve CONTINUUM =
      RestCurve.through(
          Samples.copyOf(
              REST_FROM, 912, 925, 940, 970, 1010, 1040, 1110, 1170, 1205, 1222, 1231, 1240, 1250,
              1270, 1290, 1320, 1850, 1880, 1950, 2010, 2080, REST_TO),
          Samples.copyOf(
              0.20, 0.20, 0.25, 0.34, 0.39, 0.48, 0.62, 0.68, 0.72, 0.73, 0.71, 0.75, 0.83, 0.88,
              0.93, 0.95, 1, 1, 0.96, 0.91, 0.92, 1, 1),
          8);

  /** The continuum that widths of Lyα are measured against (1226 to 1250 Å), over the power law. */
  private static final double BESIDE_LYA = 0.80;

  public Lbg {
    if (rank.from() < 0 || rank.to() > 1) {
      throw new IllegalArgumentException("ranks " + rank);
    }
  }

  @Override
  public Range redshifts() {
    return new Range(1.5, 6);
  }

  @Override
  public Painted paint(Canvas canvas, double magnitude, RandomGenerator random) {
    double drawn = rank.at(random.nextDouble());
    return template.isPresent()
        ? paint(canvas, Galaxy.of(template.get()))
        : paint(canvas, Galaxy.draw(drawn, random));
  }

  private static Painted paint(Canvas canvas, Galaxy galaxy) {
    canvas.powerLaw(galaxy.slope, PIVOT, 0, Double.POSITIVE_INFINITY);
    canvas.times(CONTINUUM);
    paintLines(canvas, galaxy, false);
    canvas.damp(moved(Wavelengths.LYMAN_ALPHA, galaxy.gasVelocity), galaxy.lyaAbsorption);
    paintLines(canvas, galaxy, true);
    if (galaxy.lyaEmission > 0) {
      canvas.emit(
          moved(Wavelengths.LYMAN_ALPHA, galaxy.lyaVelocity),
          galaxy.lyaEmission * BESIDE_LYA * galaxy.level(Wavelengths.LYMAN_ALPHA),
          LYA_BLUE_SIGMA * galaxy.lyaBreadth,
          LYA_RED_SIGMA * galaxy.lyaBreadth);
    }
    canvas.timesBlueward(LYMAN_LIMIT, galaxy.escape);
    double net = galaxy.lyaEmission - galaxy.lyaAbsorption;
    return new Painted(
        net >= LAE ? SpectralClass.LAE : SpectralClass.LBG,
        galaxy.quartile.label(),
        net,
        galaxy.lyaEmission > 0 ? galaxy.lyaVelocity : Double.NaN,
        galaxy.slope);
  }

  private static void paintLines(Canvas canvas, Galaxy galaxy, boolean nebular) {
    for (int i = 0; i < LbgLines.ALL.size(); i++) {
      Line line = LbgLines.ALL.get(i);
      if (nebular != (line.family() == Family.NEBULAR)) {
        continue;
      }
      double width = galaxy.widths[i];
      switch (line.family()) {
        case LOW_ION, HIGH_ION ->
            canvas.absorb(moved(line.wavelength(), galaxy.gasVelocity), width, galaxy.gasSigma);
        case STELLAR ->
            canvas.absorb(moved(line.wavelength(), line.velocity()), width, line.sigma());
        case NEBULAR ->
            canvas.emit(line.wavelength(), width * galaxy.level(line.wavelength()), NEBULAR_SIGMA);
      }
    }
  }

  private static double moved(double wavelength, double velocity) {
    return wavelength * (1 + velocity / Wavelengths.LIGHT_SPEED);
  }

  /** What one galaxy is like. */
  private static final class Galaxy {
    private final LyaQuartile quartile;
    private final double[] widths = new double[LbgLines.ALL.size()];
    private double slope;
    private double lyaAbsorption;
    private double lyaEmission;
    private double lyaVelocity;
    private double lyaBreadth = 1;
    private double gasVelocity = GAS_VELOCITY;
    private double gasSigma = GAS_SIGMA;
    private double escape = ESCAPE;

    private Galaxy(LyaQuartile quartile) {
      this.quartile = quartile;
    }

    static Galaxy of(LyaQuartile quartile) {
      Galaxy galaxy = new Galaxy(quartile);
      galaxy.slope = SLOPE.mean(quartile);
      galaxy.lyaAbsorption = LyaStrength.ABSORPTION_MEAN.mean(quartile);
      galaxy.lyaEmission = LyaStrength.EMISSION_MEAN.mean(quartile);
      galaxy.lyaVelocity = LYA_VELOCITY.mean(quartile);
      for (int i = 0; i < galaxy.widths.length; i++) {
        galaxy.widths[i] = LbgLines.ALL.get(i).width().mean(quartile);
      }
      return galaxy;
    }

    static Galaxy draw(double rank, RandomGenerator random) {
      Galaxy galaxy = new Galaxy(LyaQuartile.of(rank));
      galaxy.slope = Draw.normal(random, SLOPE.at(rank), SLOPE_SCATTER);
      galaxy.lyaAbsorption = LyaStrength.absorption(rank);
      galaxy.lyaEmission = LyaStrength.emission(rank);
      galaxy.lyaVelocity =
          Math.max(
              LYA_LEAST_VELOCITY, Draw.normal(random, LYA_VELOCITY.at(rank), LYA_VELOCITY_SCATTER));
      galaxy.lyaBreadth = Draw.factor(random, WIDTH_SCATTER);
      galaxy.gasVelocity = Draw.normal(random, GAS_VELOCITY, GAS_VELOCITY_SCATTER);
      galaxy.gasSigma = GAS_SIGMA * Draw.factor(random, WIDTH_SCATTER);
      galaxy.escape = Math.min(LARGEST_ESCAPE, Draw.exponential(random, ESCAPE));
      galaxy.drawWidths(rank, random);
      return galaxy;
    }

    private void drawWidths(double rank, RandomGenerator random) {
      double low = Draw.factor(random, STRENGTH_SCATTER);
      double high = Draw.factor(random, STRENGTH_SCATTER);
      double nebular = Draw.factor(random, STRENGTH_SCATTER);
      for (int i = 0; i < widths.length; i++) {
        Line line = LbgLines.ALL.get(i);
        double family =
            switch (line.family()) {
              case LOW_ION -> low;
              case HIGH_ION -> high;
              case STELLAR -> 1;
              case NEBULAR -> nebular;
            };
        widths[i] = line.width().at(rank) * family * Draw.factor(random, LINE_SCATTER);
      }
    }

    /** The continuum without features. */
    private double level(double wavelength) {
      return StrictMath.pow(wavelength / PIVOT, slope);
    }
  }
}
