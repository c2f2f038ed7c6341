package org.lymanscope.engine.augment;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One of several augmentations, drawn at random.
 *
 * @param options at least one
 */
public record OneOf(List<Option> options) implements Augmentation {
  /**
   * One of them.
   *
   * @param weight how often, against the other weights; above 0
   * @param step what to do
   */
  public record Option(double weight, Augmentation step) {
    public Option {
      if (!(weight > 0 && Double.isFinite(weight))) {
        throw new IllegalArgumentException("weight " + weight);
      }
    }
  }

  public OneOf {
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("nothing to choose from");
    }
  }

  /** Each as often as the others. */
  public static OneOf evenly(List<Augmentation> steps) {
    return new OneOf(steps.stream().map(step -> new Option(1, step)).toList());
  }

  @Override
  public void apply(SpectrumDraft draft, SplittableRandom random) {
    double total = 0;
    for (Option option : options) {
      total += option.weight();
    }
    double left = random.nextDouble() * total;
    int chosen = 0;
    while (chosen < options.size() - 1 && left >= options.get(chosen).weight()) {
      left -= options.get(chosen).weight();
      chosen++;
    }
    options.get(chosen).step().apply(draft, random);
  }
}
