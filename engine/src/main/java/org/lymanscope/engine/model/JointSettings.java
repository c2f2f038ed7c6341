package org.lymanscope.engine.model;

/**
 * How much the joint redshift believes a line finder's heads. Belongs to the model: a validation
 * set tells the numbers; without one, the defaults are wide.
 *
 * @param offsetSigma standard deviation of a line's true place about the predicted one, in boxes
 * @param missed probability, 0 to 1, that a head tells nothing about its line
 * @param sharing how many heads tell the same thing twice, at least 1: the logarithm of the
 *     likelihood is divided by it, because all heads look at one trunk
 */
public record JointSettings(double offsetSigma, double missed, double sharing) {
  /** For models that were never compared with a validation set. */
  public static final JointSettings DEFAULT = new JointSettings(0.05, 0.05, 2);

  public JointSettings {
    if (!(offsetSigma > 0) || !(missed > 0 && missed < 1) || !(sharing >= 1)) {
      throw new IllegalArgumentException(
          "joint redshift of " + offsetSigma + ", " + missed + ", " + sharing);
    }
  }
}
