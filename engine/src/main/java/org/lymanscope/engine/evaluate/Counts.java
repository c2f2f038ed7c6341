package org.lymanscope.engine.evaluate;

import java.util.List;

/**
 * Numbers of spectra at one threshold.
 *
 * @param all spectra
 * @param members of them, those of the class
 * @param found said to be of the class
 * @param right found and of the class
 * @param goodZ right, with a redshift of the surest line that is right to {@link #GOOD}
 * @param goodJointZ right, with a redshift of all lines together that is right to it
 */
public record Counts(int all, int members, int found, int right, int goodZ, int goodJointZ) {
  /** Largest error of a redshift that counts as right (Taran 2024, §5). */
  public static final double GOOD = 0.05;

  /** Counts verdicts whose confidence reaches a threshold. */
  static Counts of(List<Verdict> verdicts, double threshold) {
    int members = 0;
    int found = 0;
    int right = 0;
    int good = 0;
    int goodJoint = 0;
    for (Verdict one : verdicts) {
      members += one.member() ? 1 : 0;
      if (one.confidence() >= threshold) {
        found++;
        right += one.member() ? 1 : 0;
        good += one.member() && isGood(one.z(), one) ? 1 : 0;
        goodJoint += one.member() && isGood(one.jointZ(), one) ? 1 : 0;
      }
    }
    return new Counts(verdicts.size(), members, found, right, good, goodJoint);
  }

  private static boolean isGood(double z, Verdict verdict) {
    return Math.abs(z - verdict.row().z()) <= GOOD;
  }

  /** Share of what was found that is of the class; NaN where nothing was found. */
  public double purity() {
    return share(right, found);
  }

  /** Share of the class that was found; NaN where there is none. */
  public double efficiency() {
    return share(right, members);
  }

  /** Share of those rightly found whose redshift of the surest line is right; NaN for none. */
  public double goodRedshifts() {
    return share(goodZ, right);
  }

  /** Share of those rightly found whose redshift of all lines together is right; NaN for none. */
  public double goodJointRedshifts() {
    return share(goodJointZ, right);
  }

  /** NaN of nothing. */
  static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
