package org.lymanscope.engine.simulate.source;

/**
 * The four templates of Lyman break galaxies: quartiles of their Lyα strength (Shapley et al.
 * 2003).
 */
public enum LyaQuartile {
  ABSORPTION(0, "LBG, Lyα absorption"),
  WEAK(1, "LBG, weak Lyα"),
  MEDIUM(2, "LBG, medium Lyα"),
  STRONG(3, "LBG, strong Lyα (LAE)");

  private final int number;
  private final String label;

  LyaQuartile(int number, String label) {
    this.number = number;
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** Its number, from 0 (absorption) to 3 (strong emission). */
  public int number() {
    return number;
  }

  /** The quartile of a rank from 0 (strongest absorption) to 1 (strongest emission). */
  static LyaQuartile of(double rank) {
    return values()[(int) Math.min(3, Math.max(0, 4 * rank))];
  }
}
