package org.lymanscope.engine.augment;

import java.util.List;
import java.util.SplittableRandom;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * An augmentation for some classes only.
 *
 * @param classes those, and all kinds of them
 * @param step what to do
 */
public record OnlyFor(List<SpectralClass> classes, Augmentation step) implements Augmentation {
  public OnlyFor {
    classes = List.copyOf(classes);
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    if (classes.stream().anyMatch(draft.label()::isA)) {
      step.apply(draft, random);
    }
  }
}
