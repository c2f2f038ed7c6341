package org.lymanscope.engine.dataset;

/** What a row of a dataset is for. */
public enum Split {
  /** To learn from. */
  TRAINING,
  /** To tell when to stop, and to choose between models. */
  VALIDATION,
  /** To judge by, once. */
  TEST
}
