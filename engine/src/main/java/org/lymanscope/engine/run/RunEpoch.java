package org.lymanscope.engine.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured in one epoch.
 *
 * @param epoch from 1
 * @param metrics every number by its name, see {@link RunMetrics}; NaN where it means nothing
 */
public record RunEpoch(int epoch, Map<String, Double> metrics) {
  public RunEpoch {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** A number; NaN where there is none. */
  public double get(String metric) {
    return metrics.getOrDefault(metric, Double.NaN);
  }
}
