package org.lymanscope.engine.classify;

import java.util.Collection;

/**
 * What a row's ZWARN says, one bit each. The first four mean that the spectrum was not classified;
 * the others, that its class and redshift want a look.
 */
public enum CatalogueWarning {
  /** No pixel with information on the model's grid: ivar 0 or masked everywhere, or elsewhere. */
  NO_DATA,
  /** The re-binned flux is the same everywhere, or overflows. */
  CONSTANT_FLUX,
  /** The row cannot be read from its file. */
  UNREADABLE,
  /** The network answered something that is no number. */
  NO_NUMBER,
  /** Fewer than half of the model's bins have information. */
  LITTLE_COVERAGE,
  /** The best line lies in the first or last half box of the grid. */
  AT_EDGE,
  /** Redshifts of the best line and of all lines together differ by more than 0.05 (1 + z). */
  LINES_DISAGREE,
  /** The second peak of p(z) has more than a third of the first one's probability. */
  SECOND_PEAK,
  /** The redshift is below −0.01, where no galaxy is. */
  BLUESHIFT;

  /** All bits of rows that were not classified. */
  public static final int NOT_CLASSIFIED = 0b1111;

  /** This bit alone: 1, 2, 4, … in the order above. */
  @SuppressWarnings("EnumOrdinal") // the order is part of the format
  public int bit() {
    return 1 << ordinal();
  }

  static int bits(Collection<CatalogueWarning> warnings) {
    return warnings.stream().mapToInt(CatalogueWarning::bit).reduce(0, (a, b) -> a | b);
  }
}
