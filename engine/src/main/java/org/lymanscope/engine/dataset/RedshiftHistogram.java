package org.lymanscope.engine.dataset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * How many rows there are in steps of redshift, by class, as figures 3.1 and 3.12 to 3.14 of Taran
 * 2024 show them.
 *
 * @param from lower end of the first step
 * @param step width
 * @param counts for each class as many numbers as there are steps
 * @param outside rows without a redshift, or with one beyond the ends
 */
public record RedshiftHistogram(
    double from, double step, Map<SpectralClass, List<Integer>> counts, int outside) {

  /**
   * Counts rows.
   *
   * @param steps how many steps
   * @param parents whether redshifts before augmentation are counted, in place of those after
   */
  public static RedshiftHistogram of(
      Collection<DatasetRow> rows, double from, double step, int steps, boolean parents) {
    Map<SpectralClass, int[]> counts = new LinkedHashMap<>();
    int outside = 0;
    for (DatasetRow row : rows) {
      double z = parents ? row.parentZ() : row.z();
      double place = Math.floor((z - from) / step);
      if (place >= 0 && place < steps) {
        counts.computeIfAbsent(row.spectralClass(), name -> new int[steps])[(int) place]++;
      } else {
        outside++;
      }
    }
    Map<SpectralClass, List<Integer>> lists = new LinkedHashMap<>();
    counts.forEach((name, numbers) -> lists.put(name, IntStream.of(numbers).boxed().toList()));
    return new RedshiftHistogram(from, step, lists, outside);
  }
}
