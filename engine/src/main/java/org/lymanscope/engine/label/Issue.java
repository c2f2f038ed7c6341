package org.lymanscope.engine.label;

/** What is wrong with the pipeline's answer or with the spectrum: prospect's VI_issue letters. */
public enum Issue {
  /** Bad redshift fit. */
  R,
  /** Bad class. */
  C,
  /** Bad spectrum. */
  S
}
