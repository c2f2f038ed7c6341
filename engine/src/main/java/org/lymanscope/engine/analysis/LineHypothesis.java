package org.lymanscope.engine.analysis;

import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * What an observed line may be, and what speaks for and against it.
 *
 * @param line the line it would be
 * @param z the redshift that follows
 * @param others the other lines that would be seen from there, by wavelength
 * @param forest flux on both sides; only if {@code line} is Lyα and both sides are in range
 * @param doublet whether {@code line} is a close doublet whose two parts this spectrum could show
 * @param score plausibility, larger is better; how it is made up is told at {@link
 *     SingleLineHypotheses}
 */
public record LineHypothesis(
    SpectralLine line,
    double z,
    List<ExpectedLine> others,
    Optional<BreakEvidence> forest,
    DoubletHint doublet,
    double score) {
  public LineHypothesis {
    others = List.copyOf(others);
  }

  /** How many of the other lines are seen. */
  public int matches() {
    return (int) others.stream().filter(ExpectedLine::isSeen).count();
  }

  /** How many of the other lines should be there and are missing. */
  public int missing() {
    return (int) others.stream().filter(ExpectedLine::isMissing).count();
  }

  /** Whether a line that must be there is missing. */
  public boolean isRefuted() {
    return missing() > 0;
  }
}
