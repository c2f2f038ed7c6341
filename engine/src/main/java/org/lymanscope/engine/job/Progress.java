package org.lymanscope.engine.job;

/**
 * How far a job is.
 *
 * @param done finished steps, at least 0
 * @param total all steps; 0 or less if not known
 * @param message what it is doing, one short sentence for people
 */
public record Progress(long done, long total, String message) {
  /** Share done, from 0 to 1; NaN if the total is not known. */
  public double fraction() {
    return total > 0 ? Math.min(1, (double) done / total) : Double.NaN;
  }
}
