package org.lymanscope.engine.model;

/** How the place of a line within its box follows from the network's last number. */
public enum OffsetActivation {
  /** From 0 to 1 (Busca &amp; Balland 2018). */
  SIGMOID(1, 0),
  /**
   * From −0.1 to 1.1: a line near the edge of a box may lie a little outside (Farr et al. 2020).
   */
  RESCALED_SIGMOID(1.2, -0.1),
  /** The number itself. */
  LINEAR(1, 0);

  private final double scale;
  private final double shift;

  OffsetActivation(double scale, double shift) {
    this.scale = scale;
    this.shift = shift;
  }

  /** Whether a sigmoid comes first. */
  public boolean sigmoid() {
    return this != LINEAR;
  }

  /** Factor behind the sigmoid. */
  public double scale() {
    return scale;
  }

  /** What is added behind the factor. */
  public double shift() {
    return shift;
  }
}
