package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.spectrum.Samples;

/**
 * χ²(z) of one family of templates, or p(z) of a model, for the chart.
 *
 * @param label name of the family; empty if there is none
 * @param z redshifts, increasing, shape (n)
 * @param value χ² or log₁₀ p at each of them, shape (n)
 */
public record ScanCurve(String label, Samples z, Samples value) {
  /** Redrock marks redshifts that it did not fit by an absurdly large χ². */
  private static final double NOT_FITTED = 1e12;

  /** More points than a chart has pixels only cost time. */
  private static final int BINS = 800;

  /** Below a hundred thousandth of the peak nothing is worth a look. */
  private static final double FLOOR = -5;

  /**
   * The smallest χ² of all curves at each redshift where one was fitted, at no more than 800
   * redshifts; empty if fewer than two remain.
   */
  static Optional<ScanCurve> smallest(List<ScanCurve> curves) {
    double highest = curves.stream().mapToDouble(curve -> curve.z().last()).max().orElse(0);
    Map<Integer, double[]> best = new TreeMap<>();
    for (ScanCurve curve : curves) {
      for (int i = 0; i < curve.z().size(); i++) {
        double[] point = {curve.z().at(i), curve.value().at(i)};
        if (point[0] >= 0 && point[1] < NOT_FITTED) {
          int bin = (int) Math.floor(point[0] / highest * BINS);
          best.merge(bin, point, (one, other) -> one[1] <= other[1] ? one : other);
        }
      }
    }
    return of(best);
  }

  /**
   * log₁₀ of a probability relative to its peak, so that a second peak of a thousandth is seen, not
   * below {@link #FLOOR}; at no more than 800 redshifts, each the highest of its neighbours.
   */
  static Optional<ScanCurve> logProbability(RedshiftCurve curve) {
    double lowest = curve.z().first();
    double extent = curve.z().last() - lowest;
    double peak = 0;
    for (int i = 0; i < curve.density().size(); i++) {
      peak = Math.max(peak, curve.density().at(i));
    }
    Map<Integer, double[]> best = new TreeMap<>();
    for (int i = 0; i < curve.z().size() && peak > 0; i++) {
      double value = Math.max(FLOOR, Math.log10(curve.density().at(i) / peak));
      double[] point = {curve.z().at(i), value};
      int bin = (int) Math.floor((point[0] - lowest) / extent * BINS);
      best.merge(bin, point, (one, other) -> one[1] >= other[1] ? one : other);
    }
    return of(best);
  }

  private static Optional<ScanCurve> of(Map<Integer, double[]> best) {
    if (best.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new ScanCurve(
            "",
            Samples.adopt(best.values().stream().mapToDouble(point -> point[0]).toArray()),
            Samples.adopt(best.values().stream().mapToDouble(point -> point[1]).toArray())));
  }
}
