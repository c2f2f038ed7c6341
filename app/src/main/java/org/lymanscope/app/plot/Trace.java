package org.lymanscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.analysis.Smoothed;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;

/**
 * The curves of one arm, or of all arms joined, each of shape (n) with NaN for "not drawn".
 *
 * @param name of the arm
 * @param wavelength ångström, observed
 * @param good flux of good pixels
 * @param bad flux of the others
 * @param sigma one standard deviation of each good pixel
 * @param smoothed smoothed flux
 * @param band smoothed flux minus and plus one σ
 * @param masked stretches of pixels without information
 */
record Trace(
    String name,
    Samples wavelength,
    Samples good,
    Samples bad,
    Samples sigma,
    Samples smoothed,
    Curves.Span band,
    List<Stretch> masked) {
  static Trace of(Arm arm, Smoothed smoothed) {
    int n = arm.size();
    double[] good = new double[n];
    double[] bad = new double[n];
    double[] sigma = new double[n];
    double[] low = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      boolean isGood = arm.isGood(i);
      good[i] = isGood ? arm.flux().at(i) : Double.NaN;
      bad[i] = isGood ? Double.NaN : arm.flux().at(i);
      sigma[i] = isGood ? arm.sigma(i) : Double.NaN;
      low[i] = smoothed.flux().at(i) - smoothed.sigma().at(i);
      high[i] = smoothed.flux().at(i) + smoothed.sigma().at(i);
    }
    return new Trace(
        arm.name(),
        arm.wavelength(),
        Samples.adopt(good),
        Samples.adopt(bad),
        Samples.adopt(sigma),
        smoothed.flux(),
        new Curves.Span(Samples.adopt(low), Samples.adopt(high)),
        masked(arm));
  }

  private static List<Stretch> masked(Arm arm) {
    List<Stretch> stretches = new ArrayList<>();
    int n = arm.size();
    for (int from = 0; from < n; from++) {
      int to = from;
      while (to < n && !arm.isGood(to)) {
        to++;
      }
      if (to > from) {
        stretches.add(new Stretch(edge(arm, from), edge(arm, to)));
        from = to;
      }
    }
    return stretches;
  }

  /** Where pixel {@code i} begins; the last one ends at its own wavelength. */
  private static double edge(Arm arm, int i) {
    Samples x = arm.wavelength();
    return i == 0 || i == arm.size() ? x.at(Math.max(0, i - 1)) : (x.at(i - 1) + x.at(i)) / 2;
  }

  /** Where two arms saw the same wavelengths. */
  static List<Stretch> overlaps(List<Arm> arms) {
    List<Stretch> overlaps = new ArrayList<>();
    for (int i = 1; i < arms.size(); i++) {
      double from = arms.get(i).wavelength().first();
      double to = arms.get(i - 1).wavelength().last();
      if (to > from) {
        overlaps.add(new Stretch(from, Math.min(to, arms.get(i).wavelength().last())));
      }
    }
    return overlaps;
  }
}
