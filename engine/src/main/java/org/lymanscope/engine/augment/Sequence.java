package org.lymanscope.engine.augment;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Augmentations one after another.
 *
 * @param steps in their order; none changes nothing
 */
public record Sequence(List<Augmentation> steps) implements Augmentation {
  public Sequence {
    steps = List.copyOf(steps);
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    for (Augmentation step : steps) {
      step.apply(draft, random);
    }
  }
}
