package org.lymanscope.engine.augment;

import java.util.SplittableRandom;

/**
 * An augmentation that is left out now and then.
 *
 * @param probability of doing it, 0 to 1
 * @param step what to do
 */
public record Sometimes(double probability, Augmentation step) implements Augmentation {
  public Sometimes {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability " + probability);
    }
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    if (random.nextDouble() < probability) {
      step.apply(draft, random);
    }
  }
}
