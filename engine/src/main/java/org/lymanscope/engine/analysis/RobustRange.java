package org.lymanscope.engine.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;

/** Flux ranges that a cosmic ray or a bad pixel does not stretch. */
public final class RobustRange {
  /** The range reaches between these quantiles, */
  private static final double LOW = 0.01;

  private static final double HIGH = 0.99;

  /** and this part of its height further at both ends. */
  private static final double MARGIN = 0.15;

  private RobustRange() {}

  /**
   * The range of the good pixels of {@code arm} between two wavelengths (ångström, included); empty
   * if there is no good pixel.
   */
  public static Optional<FluxRange> of(Arm arm, double lo, double hi) {
    return of(arm, arm.flux(), lo, hi);
  }

  /**
   * As above for other values on the grid of {@code arm}, for example the smoothed flux; values
   * that are not finite do not count.
   *
   * @throws IllegalArgumentException if {@code values} has another length than the arm
   */
  public static Optional<FluxRange> of(Arm arm, Samples values, double lo, double hi) {
    if (values.size() != arm.size()) {
      throw new IllegalArgumentException(values.size() + " values for " + arm.size() + " pixels");
    }
    double[] inside = new double[arm.size()];
    int count = 0;
    for (int i = arm.wavelength().firstAtLeast(lo);
        i < arm.size() && arm.wavelength().at(i) <= hi;
        i++) {
      if (arm.isGood(i) && Double.isFinite(values.at(i))) {
        inside[count++] = values.at(i);
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(range(Arrays.copyOf(inside, count)));
  }

  private static FluxRange range(double[] values) {
    Arrays.sort(values);
    double low = Statistics.quantileOfSorted(values, LOW);
    double high = Statistics.quantileOfSorted(values, HIGH);
    double height = high - low;
    double margin = height > 0 ? MARGIN * height : Math.max(Math.abs(high), 1) * MARGIN;
    return new FluxRange(low - margin, high + margin);
  }
}
