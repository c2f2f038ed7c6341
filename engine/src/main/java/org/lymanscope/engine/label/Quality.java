package org.lymanscope.engine.label;

/**
 * How sure a person is, in the meaning of prospect's VI_quality (DESI visual inspection, Lan et al.
 * 2023, ApJ 943, 68). In merged tables 2.5 and above counts as good.
 */
public enum Quality {
  /** Nothing there, no signal. */
  NOTHING,
  /** Signal, but features unidentified: unlikely. */
  UNLIKELY,
  /** One strong feature, but unsure what it is: possible. */
  POSSIBLE,
  /** At least one secure feature and a continuum or many weak features: probable. */
  PROBABLE,
  /** Two or more secure features: confident. */
  CONFIDENT;

  /** The digit people type, 0 to 4. */
  public int digit() {
    return ordinal();
  }

  /**
   * The quality with that digit.
   *
   * @throws IllegalArgumentException outside 0 to 4
   */
  public static Quality ofDigit(int digit) {
    if (digit < 0 || digit >= values().length) {
      throw new IllegalArgumentException("quality " + digit);
    }
    return values()[digit];
  }
}
