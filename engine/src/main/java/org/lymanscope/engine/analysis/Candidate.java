package org.lymanscope.engine.analysis;

import java.util.List;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * A line that a single observed line may be.
 *
 * @param line the line
 * @param prior how common it is among single strong lines of faint targets: natural logarithm
 *     relative to Lyα and [O II], which are 0
 * @param companions what else would be seen
 * @param separation how far the two parts of a close doublet lie apart at rest, ångström; NaN if it
 *     is none
 */
record Candidate(SpectralLine line, double prior, List<Companion> companions, double separation) {
  Candidate {
    companions = List.copyOf(companions);
  }

  /**
   * Another line of the same object.
   *
   * @param line the line
   * @param demanded flux it must at least have, in units of the observed line; NaN if it need not
   *     be there
   * @param halfWidth half the window to measure it in, km/s
   */
  record Companion(SpectralLine line, double demanded, double halfWidth) {}
}
