package org.lymanscope.app.plot.trials;

import java.awt.Color;

/**
 * Colours of trials: from pale to strong the better they are, the best in orange, so that also who
 * sees few colours tells them apart by how light they are.
 *
 * @param background behind everything
 * @param text names and numbers
 * @param axis the axes
 * @param good the second best
 * @param bad the worst
 * @param failed trials without a result
 * @param best the best
 * @param faint trials that are left out
 */
record TrialInk(
    Color background,
    Color text,
    Color axis,
    Color good,
    Color bad,
    Color failed,
    Color best,
    Color faint) {
  static final TrialInk LIGHT =
      new TrialInk(
          new Color(0xFFFFFF),
          new Color(0x1F2328),
          new Color(0x7A828C),
          new Color(0x08306B),
          new Color(0xC6DBEF),
          new Color(0x96631C),
          new Color(0xD55E00),
          new Color(0xEAEDF0));

  static final TrialInk DARK =
      new TrialInk(
          new Color(0x0D1117),
          new Color(0xE6EDF3),
          new Color(0x8B949E),
          new Color(0xCFE6FF),
          new Color(0x23456B),
          new Color(0xCFA05C),
          new Color(0xF08030),
          new Color(0x1C222A));

  private static final double PAPER = 0.9;

  /** The colours for a light or a dark window. */
  static TrialInk of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** What numbers stand on, so that lines behind do not cross them. */
  Color paper() {
    return new Color(
        background.getRed(),
        background.getGreen(),
        background.getBlue(),
        (int) Math.round(255 * PAPER));
  }

  /**
   * The colour of a trial. By rank and not by result: one trial far off would make all others look
   * the same.
   *
   * @param rank from 0, the best
   * @param count of all trials
   */
  Color of(int rank, int count) {
    if (rank == 0) {
      return best;
    }
    double part = count < 2 ? 0 : (double) rank / (count - 1);
    return new Color(
        mixed(good.getRed(), bad.getRed(), part),
        mixed(good.getGreen(), bad.getGreen(), part),
        mixed(good.getBlue(), bad.getBlue(), part));
  }

  private static int mixed(int one, int other, double part) {
    return (int) Math.round(one + (other - one) * part);
  }
}
