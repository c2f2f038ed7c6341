package org.lymanscope.engine.simulate.source;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.source.QuasarLines.Line;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * Quasars of type 1. The continuum is that of Vanden Berk et al. 2001 (AJ 122, 549): f_λ ∝ λ^−1.56
 * (scatter 0.3) up to 4850 Å, λ^0.45 redward; blueward of 912 Å λ^−0.3 (Lusso et al. 2015, MNRAS
 * 449, 4204). Lines as in {@link QuasarLines}: each a broad and a less broad part, with widths,
 * shifts and strengths that scatter, and weaker in more luminous quasars (Baldwin 1977).
 *
 * <p>Where C IV and the velocities blueward of it can be seen (z above 1.57) some have broad
 * absorption: troughs between −3,000 and −25,000 km/s (Weymann et al. 1991, ApJ 373, 23), one in
 * eight of these also in ions of low ionisation.
 *
 * @param balShare share of quasars with broad absorption, 0 to 1, at redshifts where it can be seen
 */
public record Quasar(double balShare) implements Source {
  /** Usual share of broad absorption. */
  public static final double USUAL_BAL_SHARE = 0.15;

  private static final double SLOPE = -1.56;
  private static final double SLOPE_SCATTER = 0.3;
  private static final double RED_SLOPE = 0.45;
  private static final double BREAK = 4850;
  private static final double FAR_SLOPE = -0.3;
  private static final double LYMAN_LIMIT = 911.75;

  /** Absolute magnitude at 1450 Å of quasars with the widths of the table. */
  private static final double USUAL_MAGNITUDE = -26;

  private static final double STRENGTH_SCATTER = 0.25;
  private static final double LINE_SCATTER = 0.15;
  private static final double BREADTH_SCATTER = 0.2;

  /** Share of a line in its less broad part, and how broad both parts are. */
  private static final double CORE_SHARE = 0.35;

  private static final double CORE_BREADTH = 0.45;
  private static final double WING_BREADTH = 1.2;

  private static final double BAL_FROM = 1.57;
  private static final double BAL_LEAST = 3000;
  private static final double BAL_LARGEST = 25_000;
  private static final double LOW_IONISATION = 0.125;

  public Quasar {
    if (!(balShare >= 0 && balShare <= 1)) {
      throw new IllegalArgumentException("share of broad absorption " + balShare);
    }
  }

  @Override
  public Range redshifts() {
    return new Range(0.05, 7);
  }

  @Override
  public Painted paint(Canvas canvas, double magnitude, RandomGenerator random) {
    double slope = Draw.normal(random, SLOPE, SLOPE_SCATTER);
    canvas.powerLaw(slope, BREAK, 0, BREAK);
    canvas.powerLaw(RED_SLOPE, BREAK, BREAK, Double.POSITIVE_INFINITY);
    if (canvas.pixel(LYMAN_LIMIT) > 0) {
      double atLimit = StrictMath.pow(LYMAN_LIMIT / BREAK, slope);
      canvas.farPowerLaw(FAR_SLOPE, LYMAN_LIMIT, atLimit);
    }
    paintLines(canvas, slope, Cosmology.absoluteMagnitude(magnitude, canvas.z()), random);
    boolean absorbed = random.nextDouble() < balShare && canvas.z() >= BAL_FROM;
    if (absorbed) {
      absorb(canvas, random);
    }
    return absorbed
        ? new Painted(SpectralClass.BAL_QSO, "QSO, broad absorption", Double.NaN, Double.NaN, slope)
        : new Painted(SpectralClass.QSO, "QSO", Double.NaN, Double.NaN, slope);
  }

  private static void paintLines(
      Canvas canvas, double slope, double absoluteMagnitude, RandomGenerator random) {
    double strength = Draw.factor(random, STRENGTH_SCATTER);
    double breadth = Draw.factor(random, BREADTH_SCATTER);
    double wind = Draw.normal(random);
    double brighter = 0.4 * (USUAL_MAGNITUDE - absoluteMagnitude);
    for (Line line : QuasarLines.ALL) {
      double width = line.width() * Draw.factor(random, LINE_SCATTER);
      if (!line.narrow()) {
        // L^−β; a quasar ten times as luminous is 2.5 mag brighter.
        width *= strength * StrictMath.pow(10, -line.baldwin() * brighter);
      }
      double sigma = line.sigma() * (line.narrow() ? 1 : breadth);
      double shift = line.shift() + line.shiftScatter() * wind;
      double rest = line.wavelength() * (1 + shift / Wavelengths.LIGHT_SPEED);
      double amount = width * level(line.wavelength(), slope);
      canvas.emit(rest, CORE_SHARE * amount, CORE_BREADTH * sigma);
      canvas.emit(rest, (1 - CORE_SHARE) * amount, WING_BREADTH * sigma);
    }
  }

  private static double level(double rest, double slope) {
    return StrictMath.pow(rest / BREAK, rest < BREAK ? slope : RED_SLOPE);
  }

  private static void absorb(Canvas canvas, RandomGenerator random) {
    boolean low = random.nextDouble() < LOW_IONISATION;
    int troughs = 1 + random.nextInt(3);
    double near = Draw.uniform(random, BAL_LEAST, BAL_LARGEST / 2);
    for (int k = 0; k < troughs; k++) {
      double sigma = Draw.uniform(random, 700, 2200);
      double velocity = Math.min(BAL_LARGEST, near + k * Draw.uniform(random, 1500, 5000));
      double depth = Draw.uniform(random, 0.35, 0.95);
      for (QuasarLines.Trough ion : QuasarLines.TROUGHS) {
        if (low || !ion.lowIonisation()) {
          double rest = ion.wavelength() * (1 - velocity / Wavelengths.LIGHT_SPEED);
          double deep = depth * ion.relativeDepth();
          double width = deep * Math.sqrt(2 * Math.PI) * sigma * rest / Wavelengths.LIGHT_SPEED;
          canvas.absorb(rest, width, sigma);
        }
      }
    }
  }
}
