package org.lymanscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lymanscope.engine.spectrum.Samples;

/**
 * χ²(z) of one family of templates, for the chart.
 *
 * @param label name of the family
 * @param z redshifts, increasing, shape (n)
 * @param chi2 χ² at each of them, shape (n)
 */
public record ScanCurve(String label, Samples z, Samples chi2) {
  /** Redrock marks redshifts that it did not fit by an absurdly large χ². */
  private static final double NOT_FITTED = 1e12;

  /** More points than a chart has pixels only cost time. */
  private static final int BINS = 800;

  /**
   * The smallest χ² of all curves at each redshift where one was fitted, at no more than 800
   * redshifts; empty if fewer than two remain.
   */
  static Optional<ScanCurve> smallest(List<ScanCurve> curves) {
    double highest = curves.stream().mapToDouble(curve -> curve.z().last()).max().orElse(0);
    Map<Integer, double[]> best = new TreeMap<>();
    for (ScanCurve curve : curves) {
      for (int i = 0; i < curve.z().size(); i++) {
        double[] point = {curve.z().at(i), curve.chi2().at(i)};
        if (point[0] >= 0 && point[1] < NOT_FITTED) {
          int bin = (int) Math.floor(point[0] / highest * BINS);
          best.merge(bin, point, (one, other) -> one[1] <= other[1] ? one : other);
        }
      }
    }
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
