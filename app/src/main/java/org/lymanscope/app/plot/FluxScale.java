package org.lymanscope.app.plot;

import org.lymanscope.engine.analysis.FluxRange;
import org.lymanscope.engine.analysis.RobustRange;
import org.lymanscope.engine.analysis.Smoothed;
import org.lymanscope.engine.spectrum.Arm;

/** Chooses a flux axis: outliers do not stretch it, significant lines do. */
final class FluxScale {
  private static final FluxRange NOTHING = new FluxRange(-1, 1);

  /** A smoothed value this many σ above zero is a line and not noise; */
  private static final double SIGNIFICANT = 8;

  /** it may stretch the axis to this many times the height of the rest. */
  private static final double MOST = 3;

  /** The rows of labels need this part of the height above the highest peak. */
  private static final double HEADROOM = 0.12;

  private FluxScale() {}

  /** For what {@code content} has between two wavelengths, ångström. */
  static FluxRange of(PlotContent content, double left, double right) {
    boolean whole =
        left <= content.spectrum().minWavelength() && right >= content.spectrum().maxWavelength();
    return whole ? content.range() : of(content.joined(), content.smoothed(), left, right);
  }

  /** For what an arm has between two wavelengths, ångström. */
  static FluxRange of(Arm arm, Smoothed smoothed, double left, double right) {
    return RobustRange.of(arm, left, right)
        .map(range -> withPeaks(arm, smoothed, range, left, right))
        .orElse(NOTHING);
  }

  private static FluxRange withPeaks(
      Arm arm, Smoothed smoothed, FluxRange range, double left, double right) {
    double height = range.high() - range.low();
    double top = range.high();
    for (int i = arm.wavelength().firstAtLeast(left);
        i < arm.size() && arm.wavelength().at(i) <= right;
        i++) {
      double value = smoothed.flux().at(i);
      if (arm.isGood(i) && value > SIGNIFICANT * smoothed.sigma().at(i)) {
        top = Math.max(top, value + HEADROOM * (value - range.low()));
      }
    }
    double low = Math.min(range.low(), -0.04 * height);
    return new FluxRange(low, Math.max(Math.min(top, range.low() + MOST * height), range.high()));
  }
}
