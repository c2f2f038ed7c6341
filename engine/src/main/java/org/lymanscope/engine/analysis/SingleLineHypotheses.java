package org.lymanscope.engine.analysis;

import java.util.List;
import org.lymanscope.engine.spectrum.Arm;

/** "Lyα or [O II]?": what a single observed line may be. */
public final class SingleLineHypotheses {
  private SingleLineHypotheses() {}

  /**
   * Compares what the line at {@code observed} (vacuum, ångström) may be; most plausible first.
   * Hypotheses with a redshift below −0.002 are left out.
   */
  public static List<LineHypothesis> compare(Arm joined, double observed) {
    return List.of();
  }
}
