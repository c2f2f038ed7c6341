package org.lymanscope.engine.analysis;

/**
 * A range of flux, for an axis.
 *
 * @param low its lower end
 * @param high its upper end, above {@code low}
 */
public record FluxRange(double low, double high) {
  public FluxRange {
    if (!(high > low)) {
      throw new IllegalArgumentException("flux range " + low + " to " + high);
    }
  }
}
