package org.lymanscope.engine.augment;

import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What is taken for true of a spectrum, as far as augmentations must keep it right.
 *
 * @param spectralClass what it is
 * @param z systemic redshift; NaN where there is none (empty sky) or it is not known
 * @param magnitude AB in r of what was observed, shifted or not; NaN if not known
 */
public record Label(SpectralClass spectralClass, double z, double magnitude) {
  public Label {
    if (z <= -1 || Double.isInfinite(z)) {
      throw new IllegalArgumentException("redshift " + z);
    }
  }

  /** The same with another redshift. */
  public Label withZ(double other) {
    return new Label(spectralClass, other, magnitude);
  }

  /** The same with another magnitude. */
  public Label withMagnitude(double other) {
    return new Label(spectralClass, z, other);
  }

  /** Whether it is of this class or a kind of it. */
  public boolean isA(SpectralClass wide) {
    return ClassTree.standard().isA(spectralClass, wide);
  }
}
