package org.lymanscope.app.train;

import org.lymanscope.engine.train.Schedule;

/** How the learning rate falls, as the form has it. */
public enum ScheduleKind {
  CONSTANT(1, 1),
  COSINE(0.01, 1),
  EXPONENTIAL(0.95, 1),
  STEPS(0.5, 10),
  PLATEAU(0.5, 5);

  private final double usualFactor;
  private final int usualEpochs;

  ScheduleKind(double usualFactor, int usualEpochs) {
    this.usualFactor = usualFactor;
    this.usualEpochs = usualEpochs;
  }

  /** Whether it has a factor: what is left of the rate, at each step or at the end. */
  public boolean hasFactor() {
    return this != CONSTANT;
  }

  /** Whether it has a number of epochs: between steps, or to wait. */
  public boolean hasEpochs() {
    return this == STEPS || this == PLATEAU;
  }

  double usualFactor() {
    return usualFactor;
  }

  int usualEpochs() {
    return usualEpochs;
  }

  Schedule make(double factor, int epochs) {
    return switch (this) {
      case CONSTANT -> new Schedule.Constant();
      case COSINE -> new Schedule.Cosine(factor);
      case EXPONENTIAL -> new Schedule.Exponential(factor);
      case STEPS -> new Schedule.Steps(factor, epochs);
      case PLATEAU -> new Schedule.Plateau(factor, epochs);
    };
  }

  static ScheduleKind of(Schedule schedule) {
    if (schedule instanceof Schedule.Cosine) {
      return COSINE;
    } else if (schedule instanceof Schedule.Exponential) {
      return EXPONENTIAL;
    } else if (schedule instanceof Schedule.Steps) {
      return STEPS;
    }
    return schedule instanceof Schedule.Plateau ? PLATEAU : CONSTANT;
  }

  static double factor(Schedule schedule) {
    if (schedule instanceof Schedule.Cosine some) {
      return some.floor();
    } else if (schedule instanceof Schedule.Exponential some) {
      return some.factor();
    } else if (schedule instanceof Schedule.Steps some) {
      return some.factor();
    }
    return schedule instanceof Schedule.Plateau some ? some.factor() : 1;
  }

  static int epochs(Schedule schedule) {
    if (schedule instanceof Schedule.Steps some) {
      return some.every();
    }
    return schedule instanceof Schedule.Plateau some ? some.patience() : 1;
  }
}
