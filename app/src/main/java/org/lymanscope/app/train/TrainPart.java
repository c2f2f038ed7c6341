package org.lymanscope.app.train;

import java.util.Locale;

/** What the Train screen shows on its left. */
public enum TrainPart {
  /** What is to be trained. */
  FORM,
  /** What was trained. */
  RUNS,
  /** Searches for good settings. */
  SEARCHES;

  /** Its name among commands and texts. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
