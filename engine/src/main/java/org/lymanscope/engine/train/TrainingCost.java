package org.lymanscope.engine.train;

/**
 * How long a training takes here, as far as a few steps of it tell.
 *
 * @param training seconds for a spectrum that is learned from
 * @param validation seconds for a spectrum that is validated by
 */
public record TrainingCost(double training, double validation) {
  /**
   * Seconds of an epoch.
   *
   * @param trainingRows how many are learned from
   * @param validationRows how many are validated by
   */
  public double epoch(int trainingRows, int validationRows) {
    return training * trainingRows + validation * validationRows;
  }
}
