package org.lymanscope.engine.dataset;

import java.util.Locale;

/** What a row of a dataset is for. */
public enum Split {
  /** To learn from. */
  TRAINING,
  /** To tell when to stop, and to choose between models. */
  VALIDATION,
  /** To judge by, once. */
  TEST;

  /** The name as it is typed and written. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
