package org.lymanscope.engine.augment;

import java.util.SplittableRandom;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;

/**
 * Makes it look as if it had been exposed for a shorter time: noise is added until σ is what it
 * would have been, 1/√fraction of what it was. That is right where the sky makes the noise, as for
 * faint targets of DESI; read noise, which grows faster, is left out.
 *
 * @param fraction of the exposure time, drawn evenly; above 0, at most 1
 */
public record ShortenExposure(Range fraction) implements Augmentation {
  public ShortenExposure {
    if (!(fraction.from() > 0 && fraction.to() <= 1)) {
      throw new IllegalArgumentException("fraction of the exposure " + fraction);
    }
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    double left = Draw.uniform(random, fraction.from(), fraction.to());
    draft.addNoise(Math.sqrt(1 / left - 1));
  }
}
