package org.lymanscope.engine.augment;

import java.util.SplittableRandom;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;

/**
 * Multiplies flux and σ by one factor, as an error of the flux calibration does; S/N stays. The
 * magnitude of the label goes along.
 *
 * @param factor drawn evenly in its logarithm; above 0
 */
public record ScaleFlux(Range factor) implements Augmentation {
  public ScaleFlux {
    if (!(factor.from() > 0)) {
      throw new IllegalArgumentException("factor " + factor);
    }
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    double from = StrictMath.log(factor.from());
    double to = StrictMath.log(factor.to());
    draft.scale(StrictMath.exp(Draw.uniform(random, from, to)));
  }
}
