package org.lymanscope.engine.augment;

import java.util.SplittableRandom;
import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.recipe.Range;

/**
 * Adds Gaussian noise in proportion to each pixel's own σ (1/√ivar), and lowers ivar to match.
 * Pixels without information stay as they are.
 *
 * @param level σ of the noise in units of the pixel's σ, drawn evenly; at least 0
 */
public record AddNoise(Range level) implements Augmentation {
  public AddNoise {
    if (level.from() < 0) {
      throw new IllegalArgumentException("noise level " + level);
    }
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    draft.addNoise(Draw.uniform(random, level.from(), level.to()));
  }
}
