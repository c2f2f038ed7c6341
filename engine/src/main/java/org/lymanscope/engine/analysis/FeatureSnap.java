package org.lymanscope.engine.analysis;

import java.util.Optional;
import org.lymanscope.engine.spectrum.Arm;

/** Finds the feature that a click means. */
public final class FeatureSnap {
  private FeatureSnap() {}

  /**
   * The most significant peak or trough near {@code wavelength} (vacuum, ångström); empty if there
   * are no good pixels.
   */
  public static Optional<Feature> snap(Arm joined, double wavelength, SnapMode mode) {
    return Optional.empty();
  }
}
