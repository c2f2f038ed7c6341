package org.lymanscope.app.augment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lymanscope.app.plot.Stretch;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Spectrum;

/**
 * Where two spectra on the same pixels differ, in flux or in what is known of it.
 *
 * @param stretches wavelengths, ångström, where flux or ivar differ, in order
 * @param changed sum of their widths, ångström
 * @param lost width, ångström, of what had information before and has none after
 * @param snrBefore median of flux/σ of the pixels with information; NaN if there are none
 * @param snrAfter the same after
 */
public record Difference(
    List<Stretch> stretches, double changed, double lost, double snrBefore, double snrAfter) {
  /** Numbers pass through single precision; what differs less is the same. */
  private static final double SAME = 1e-5;

  /** Fewer equal pixels between two that differ, as after rounding, do not part a stretch. */
  private static final int GAP = 3;

  public Difference {
    stretches = List.copyOf(stretches);
  }

  /** Of two spectra with the same arms. */
  static Difference of(Spectrum before, Spectrum after) {
    List<Stretch> stretches = new ArrayList<>();
    double lost = 0;
    for (int a = 0; a < before.arms().size(); a++) {
      Arm was = before.arms().get(a);
      Arm is = after.arms().get(a);
      stretches.addAll(differing(was, is));
      lost += lost(was, is);
    }
    List<Stretch> joined = join(stretches);
    return new Difference(
        joined,
        joined.stream().mapToDouble(Stretch::width).sum(),
        lost,
        medianSnr(before),
        medianSnr(after));
  }

  private static List<Stretch> differing(Arm was, Arm is) {
    List<Stretch> found = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < was.size(); i++) {
      if (!differs(was, is, i)) {
        continue;
      }
      if (first >= 0 && i - last > GAP) {
        found.add(stretch(was.wavelength(), first, last));
        first = -1;
      }
      first = first < 0 ? i : first;
      last = i;
    }
    if (first >= 0) {
      found.add(stretch(was.wavelength(), first, last));
    }
    return found;
  }

  private static boolean differs(Arm was, Arm is, int pixel) {
    double ivar = was.goodIvar(pixel);
    if (other(ivar, is.goodIvar(pixel))) {
      return true;
    }
    return ivar > 0 && other(was.flux().at(pixel), is.flux().at(pixel));
  }

  private static boolean other(double one, double two) {
    return Math.abs(one - two) > SAME * Math.max(Math.abs(one), Math.abs(two));
  }

  private static double lost(Arm was, Arm is) {
    double width = 0;
    for (int i = 0; i < was.size(); i++) {
      if (was.isGood(i) && !is.isGood(i)) {
        width += stretch(was.wavelength(), i, i).width();
      }
    }
    return width;
  }

  /** From the left edge of one pixel to the right edge of another. */
  private static Stretch stretch(Samples x, int first, int last) {
    return new Stretch(edge(x, first), edge(x, last + 1));
  }

  /** Where a pixel begins; at the ends, its middle. */
  private static double edge(Samples x, int pixel) {
    int n = x.size();
    return pixel == 0 || pixel == n ? x.at(Math.max(0, Math.min(pixel, n - 1))) : middle(x, pixel);
  }

  private static double middle(Samples x, int pixel) {
    return (x.at(pixel - 1) + x.at(pixel)) / 2;
  }

  /** Arms overlap; together they cover a wavelength once. */
  private static List<Stretch> join(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next :
        stretches.stream().sorted((a, b) -> Double.compare(a.from(), b.from())).toList()) {
      int end = joined.size() - 1;
      if (end >= 0 && next.from() <= joined.get(end).to()) {
        Stretch whole = joined.get(end);
        joined.set(end, new Stretch(whole.from(), Math.max(whole.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static double medianSnr(Spectrum spectrum) {
    double[] values = spectrum.arms().stream().flatMapToDouble(Difference::snr).toArray();
    if (values.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static DoubleStream snr(Arm arm) {
    return IntStream.range(0, arm.size())
        .filter(arm::isGood)
        .mapToDouble(i -> arm.flux().at(i) / arm.sigma(i));
  }
}
