package org.lymanscope.engine.simulate.source;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;
import org.lymanscope.engine.simulate.canvas.RestCurve;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Galaxies of old stars: the program's template, with a break at 4000 Å and a slope that vary from
 * galaxy to galaxy.
 */
public record EarlyTypeGalaxy() implements Source {
  private static final RestCurve OLD = Templates.curve("Galaxy, early type");
  private static final double PIVOT = 5500;

  /** What is below 1 blueward of the break, to make it deeper or less deep. */
  private static final RestCurve BREAK =
      RestCurve.of(1500, 10_500, 8, wave -> 1 / (1 + StrictMath.exp(-(wave - 3990) / 12)));

  @Override
  public Range redshifts() {
    return new Range(0, 1.3);
  }

  @Override
  public Painted paint(Canvas canvas, double magnitude, RandomGenerator random) {
    canvas.add(OLD, 1);
    canvas.times(BREAK, Draw.uniform(random, -0.1, 0.25));
    canvas.tilt(Draw.normal(random, 0, 0.3), PIVOT);
    return new Painted(SpectralClass.GALAXY, "Galaxy, early type");
  }
}
