package org.lymanscope.app.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long frames took.
 *
 * @param median half of them took no longer, milliseconds
 * @param p95 95 of 100 took no longer, milliseconds
 * @param workMedian what half of them took of the processor, UI and render thread together,
 *     milliseconds; it hardly depends on what else the machine does
 * @param workP95 what 95 of 100 took of the processor, milliseconds
 * @param perSecond frames that reached the screen in a second; a screen takes 60
 */
public record FrameTimes(
    double median, double p95, double workMedian, double workP95, double perSecond) {
  /**
   * Of single times.
   *
   * @param milliseconds one for each frame, at least one
   * @param processor one for each frame, milliseconds of the processor
   * @param seconds from the first frame's begin to the last one's end
   */
  static FrameTimes of(double[] milliseconds, double[] processor, double seconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    double[] work = processor.clone();
    Arrays.sort(work);
    return new FrameTimes(
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        quantile(work, 0.5),
        quantile(work, 0.95),
        milliseconds.length / seconds);
  }

  private static double quantile(double[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  /** One line for people, after {@code name}. */
  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-30s p50 %6.1f ms  p95 %6.1f ms  processor %5.1f / %5.1f ms  %5.1f frames/s",
        name,
        median,
        p95,
        workMedian,
        workP95,
        perSecond);
  }
}
