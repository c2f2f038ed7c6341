package org.lymanscope.app.plot.trials;

import java.awt.Color;
import java.util.Locale;

/** The colours of trials for what stands beside the chart. */
public final class TrialColours {
  private TrialColours() {}

  /**
   * The colour of a trial's line, as CSS has it: {@code #08306B}.
   *
   * @param dark for a dark window
   * @param rank from 0, the best
   * @param count of all trials
   */
  public static String of(boolean dark, int rank, int count) {
    Color color = TrialInk.of(dark).of(rank, count);
    return String.format(
        Locale.ROOT, "#%02X%02X%02X", color.getRed(), color.getGreen(), color.getBlue());
  }
}
