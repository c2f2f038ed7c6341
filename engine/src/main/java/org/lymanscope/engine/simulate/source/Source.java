package org.lymanscope.engine.simulate.source;

import java.util.random.RandomGenerator;
import org.lymanscope.engine.recipe.Range;
import org.lymanscope.engine.simulate.canvas.Canvas;

/** A kind of object, and what is chosen about it in a recipe. */
public sealed interface Source permits Lbg, Quasar, EmissionLineGalaxy, EarlyTypeGalaxy, Star, Sky {
  /**
   * Paints one object as it is before the intergalactic medium, in any unit, at the redshift of the
   * canvas.
   *
   * @param magnitude its AB magnitude in r, for what depends on luminosity
   */
  Painted paint(Canvas canvas, double magnitude, RandomGenerator random);

  /** Redshifts for which the source has light in DESI's range and its features are right. */
  Range redshifts();
}
