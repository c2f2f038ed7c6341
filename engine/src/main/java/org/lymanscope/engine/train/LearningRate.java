package org.lymanscope.engine.train;

/**
 * How fast a network learns.
 *
 * @param start the rate at the beginning, above 0
 * @param warmUp over so many steps it grows to {@code start} in a straight line; 0 for none
 * @param schedule how it falls after
 */
public record LearningRate(double start, int warmUp, Schedule schedule) {
  public LearningRate {
    if (!(start > 0) || warmUp < 0) {
      throw new IllegalArgumentException("learning rate " + start + ", warm-up " + warmUp);
    }
  }

  /**
   * The rate of a step.
   *
   * @param step number of the step in the whole training, from 0
   */
  public double at(long step, Schedule.Moment moment) {
    double rising = warmUp == 0 ? 1 : Math.min(1, (step + 1.0) / warmUp);
    return start * rising * schedule.factor(moment);
  }
}
