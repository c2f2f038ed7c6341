package org.lymanscope.engine.dataset;

/** What a whole dataset is for. */
public enum Role {
  /** Its rows are split into those to learn from, to validate by and to test by. */
  TRAINING,
  /** No training ever sees it: every row is one to test by. */
  TEST
}
