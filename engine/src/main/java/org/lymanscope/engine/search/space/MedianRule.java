package org.lymanscope.engine.search.space;

import java.util.List;
import org.lymanscope.engine.analysis.Statistics;

/**
 * Which trials are not worth their time: those whose best value so far is below the median of what
 * earlier ones had reached by then. Golovin et al. (2017, KDD) compare with the median of running
 * averages, which stops less.
 *
 * @param after how many epochs every trial gets, at least 1
 * @param among how many earlier trials must have come as far, at least 1
 */
public record MedianRule(int after, int among) {
  public MedianRule {
    if (after < 1 || among < 1) {
      throw new IllegalArgumentException("after " + after + ", among " + among);
    }
  }

  /**
   * Whether to stop.
   *
   * @param values of the trial's epochs so far, the larger the better
   * @param earlier the same of earlier trials, however far they came
   */
  public boolean stops(List<Double> values, List<List<Double>> earlier) {
    int epochs = values.size();
    if (epochs < after) {
      return false;
    }
    double[] reached =
        earlier.stream()
            .filter(one -> one.size() >= epochs)
            .mapToDouble(one -> best(one.subList(0, epochs)))
            .toArray();
    return reached.length >= among && best(values) < Statistics.median(reached);
  }

  private static double best(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NEGATIVE_INFINITY);
  }
}
