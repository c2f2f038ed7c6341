package org.lymanscope.engine.dataset.source;

import org.lymanscope.engine.survey.Target;

/** Magnitudes that files tell. */
final class Magnitudes {
  private static final String R = "MAG_R";

  private Magnitudes() {}

  /** AB in r; NaN where the file does not tell. */
  static double of(Target target) {
    String text = target.entry().facts().getOrDefault(R, "");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
