package org.lymanscope.app.augment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.dataset.Composition;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.RedshiftHistogram;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What is in a dataset, counted for the screen.
 *
 * @param entry which dataset
 * @param composition classes, objects and splits
 * @param table rows by class and split, the most numerous class first
 * @param before redshifts before augmentation
 * @param after redshifts after, in the same steps
 */
public record DatasetContent(
    DatasetEntry entry,
    Composition composition,
    Map<SpectralClass, Map<Split, Integer>> table,
    RedshiftHistogram before,
    RedshiftHistogram after) {
  /** Redshifts in steps of this: those of figure 3.1 of Taran 2024. */
  static final double STEP = 0.1;

  /** More steps could not be told apart; they become wider. */
  private static final int MOST_STEPS = 60;

  /** Counts all rows; pure. */
  static DatasetContent of(DatasetEntry entry, Dataset dataset) {
    Composition composition = dataset.composition();
    Map<SpectralClass, Map<Split, Integer>> table = new LinkedHashMap<>();
    composition.classes().keySet().forEach(name -> table.put(name, new EnumMap<>(Split.class)));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (DatasetRow row : dataset.rows()) {
      table
          .computeIfAbsent(row.spectralClass(), name -> new EnumMap<>(Split.class))
          .merge(row.split(), 1, Integer::sum);
      for (double z : new double[] {row.z(), row.parentZ()}) {
        if (!Double.isNaN(z)) {
          low = Math.min(low, z);
          high = Math.max(high, z);
        }
      }
    }
    double from = Double.isFinite(low) ? Math.floor(low / STEP) * STEP : 0;
    double width = Double.isFinite(high) ? high - from : 1;
    double step = STEP * Math.max(1, Math.ceil(width / STEP / MOST_STEPS));
    int steps = Math.max(1, (int) Math.floor(width / step) + 1);
    List<DatasetRow> rows = new ArrayList<>(dataset.rows());
    return new DatasetContent(
        entry,
        composition,
        table,
        RedshiftHistogram.of(rows, from, step, steps, true),
        RedshiftHistogram.of(rows, from, step, steps, false));
  }
}
