package org.lymanscope.app.augment;

import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * A bar of the redshifts of a dataset: one class in one step.
 *
 * @param dataset whose redshifts
 * @param spectralClass what the spectra are
 * @param from lower end of the first step of the histogram
 * @param step width of a step
 * @param place which step, from 0
 * @param parents whether redshifts before augmentation are meant, in place of those after
 */
public record Bin(
    DatasetEntry dataset,
    SpectralClass spectralClass,
    double from,
    double step,
    int place,
    boolean parents) {
  /** Whether a row is counted in this bar; the same sum as the histogram does. */
  boolean holds(DatasetRow row) {
    double z = parents ? row.parentZ() : row.z();
    return row.spectralClass().equals(spectralClass) && Math.floor((z - from) / step) == place;
  }

  /** Lower end. */
  double low() {
    return from + place * step;
  }

  /** Upper end. */
  double high() {
    return from + (place + 1) * step;
  }
}
