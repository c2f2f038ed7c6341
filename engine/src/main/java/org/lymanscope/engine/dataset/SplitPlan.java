package org.lymanscope.engine.dataset;

import org.lymanscope.engine.random.Draw;
import org.lymanscope.engine.spectrum.ObjectId;

/**
 * Deals objects out to the splits. What an object gets depends on its name and the seed alone: so
 * all its spectra, and all that augmentations make of them, stay together, in every dataset with
 * the same seed.
 *
 * @param seed another seed deals otherwise
 * @param validation share of objects, 0 to 1
 * @param test share of objects; with {@code validation} at most 1
 */
public record SplitPlan(long seed, double validation, double test) {
  /** The usual: one object of ten to validate by, none to test by. */
  public static final SplitPlan USUAL = new SplitPlan(1, 0.1, 0);

  public SplitPlan {
    if (!(validation >= 0 && test >= 0 && validation + test <= 1)) {
      throw new IllegalArgumentException("shares " + validation + " and " + test);
    }
  }

  /** The split of an object. */
  public Split of(ObjectId object) {
    long bits = Draw.mix(object.hash64() ^ Draw.mix(seed));
    double place = (bits >>> 11) * 0x1p-53;
    if (place < validation) {
      return Split.VALIDATION;
    }
    return place < validation + test ? Split.TEST : Split.TRAINING;
  }
}
