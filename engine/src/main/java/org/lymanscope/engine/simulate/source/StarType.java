package org.lymanscope.engine.simulate.source;

/** Types of stars, and what part of the stars among faint targets they are. */
public enum StarType {
  O("Star O", 0.002),
  B("Star B", 0.008),
  A("Star A", 0.02),
  F("Star F", 0.08),
  G("Star G", 0.12),
  K("Star K", 0.21),
  M("Star M", 0.53),
  WHITE_DWARF("Star, white dwarf (DA)", 0.03);

  private final String label;
  private final double share;

  StarType(String label, double share) {
    this.label = label;
    this.share = share;
  }

  /** What people read; the name of the program's template. */
  public String label() {
    return label;
  }

  /**
   * Its part of the stars that a survey of faint objects at high galactic latitude takes for
   * something else; all parts add to 1. Rounded, our choice: the halo's cool dwarfs are most of
   * them.
   */
  public double share() {
    return share;
  }
}
