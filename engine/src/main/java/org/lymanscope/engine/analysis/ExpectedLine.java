package org.lymanscope.engine.analysis;

import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Another line of a hypothesis: where it would fall and what was measured there.
 *
 * @param line the line
 * @param observed where it would fall, vacuum, ångström
 * @param flux continuum-subtracted flux there, flux unit × ångström, positive in emission; NaN if
 *     not {@code inRange}
 * @param error one standard deviation of {@code flux}; NaN if not {@code inRange}
 * @param expectedFlux flux it must have by atomic physics (fixed ratio to the observed line), or at
 *     the least by experience; NaN if nothing is demanded
 * @param inRange whether the spectrum has good pixels there
 */
public record ExpectedLine(
    SpectralLine line,
    double observed,
    double flux,
    double error,
    double expectedFlux,
    boolean inRange) {
  /** From this S/N on, a line counts as seen. */
  public static final double SEEN_SNR = 3;

  /** What is measured is this many σ short of what must be there: missing. */
  private static final double MISSING_SIGMA = 3;

  /** Measured S/N, negative in absorption; NaN if not {@link #inRange}. */
  public double snr() {
    return flux / error;
  }

  /** Whether something of the expected sign was measured there. */
  public boolean isSeen() {
    return inRange
        && switch (line.kind()) {
          case EMISSION -> snr() >= SEEN_SNR;
          case ABSORPTION -> snr() <= -SEEN_SNR;
          case BOTH -> Math.abs(snr()) >= SEEN_SNR;
        };
  }

  /** Whether the line would have to be there and is not: this speaks against the hypothesis. */
  public boolean isMissing() {
    return inRange && flux + MISSING_SIGMA * error < expectedFlux;
  }
}
