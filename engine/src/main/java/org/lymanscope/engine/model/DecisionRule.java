package org.lymanscope.engine.model;

/**
 * When a line finder's answers make a class.
 *
 * @param lines how many lines must be sure enough, at least 1
 * @param threshold how sure: confidence from 0 to 1; a line of exactly this confidence is enough
 */
public record DecisionRule(int lines, double threshold) {
  /** What DESI uses with QuasarNET: one line at 0.5 or more. */
  public static final DecisionRule QUASARNET = new DecisionRule(1, 0.5);

  /** What LBGs are told by: five lines (Taran 2024). */
  public static final DecisionRule LBG = new DecisionRule(5, 0.5);

  public DecisionRule {
    if (lines < 1 || !(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("rule of " + lines + " lines above " + threshold);
    }
  }
}
