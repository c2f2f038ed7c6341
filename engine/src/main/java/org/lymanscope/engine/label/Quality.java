package org.lymanscope.engine.label;

/**
 * How sure a person is, in the meaning of prospect's VI_quality (DESI visual inspection, Lan et al.
 * 2023, ApJ 943, 68). In merged tables 2.5 and above counts as good.
 */
public enum Quality {
  /** Nothing there, no signal. */
  NOTHING(0),
  /** Signal, but features unidentified: unlikely. */
  UNLIKELY(1),
  /** One strong feature, but unsure what it is: possible. */
  POSSIBLE(2),
  /** At least one secure feature and a continuum or many weak features: probable. */
  PROBABLE(3),
  /** Two or more secure features: confident. */
  CONFIDENT(4);

  private final int digit;

  Quality(int digit) {
    this.digit = digit;
  }

  /** The digit people type, 0 to 4. */
  public int digit() {
    return digit;
  }

  /**
   * The quality with that digit.
   *
   * @throws IllegalArgumentException outside 0 to 4
   */
  public static Quality ofDigit(int digit) {
    for (Quality quality : values()) {
      if (quality.digit == digit) {
        return quality;
      }
    }
    throw new IllegalArgumentException("quality " + digit);
  }
}
