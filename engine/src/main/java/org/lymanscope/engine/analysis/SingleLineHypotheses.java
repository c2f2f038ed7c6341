package org.lymanscope.engine.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.analysis.Candidate.Companion;
import org.lymanscope.engine.spectrum.Arm;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * "Lyα or [O II]?": what a single observed emission line may be.
 *
 * <p>The score of a hypothesis adds up, in the manner of log odds: how common the line is (0 for
 * Lyα and [O II], down to −4); for each other line that is seen, a third of its S/N but at most 2;
 * for each that must be there by its flux ratio and is not, minus the σ by which it falls short, at
 * most 10; for Lyα, half the σ by which the flux drops blueward, between −4 and 2, because the
 * Balmer break of an [O II] emitter looks alike. It orders; it is no probability.
 */
public final class SingleLineHypotheses {
  private static final double LOWEST_REDSHIFT = -0.002;
  private static final double HALF_WIDTH = 300;

  /** Lyα emission lies this far redward of the other lines, km/s (Shapley et al. 2003). */
  private static final double LYA_SHIFT = 360;

  private static final double SEEN_GAIN = 2;
  private static final double MISSING_LOSS = 10;
  private static final double BREAK_GAIN = 2;
  private static final double BREAK_LOSS = 4;

  /** Two peaks can be told apart when they are this many pixels apart (2 pixels is the FWHM). */
  private static final double RESOLVED_PIXELS = 2.5;

  private SingleLineHypotheses() {}

  /**
   * Compares what the line at {@code observed} (vacuum, ångström) may be; most plausible first.
   * Hypotheses with a redshift below −0.002 are left out.
   */
  public static List<LineHypothesis> compare(Arm joined, double observed) {
    double flux = strength(joined, observed, HALF_WIDTH).map(LineStrength::flux).orElse(Double.NaN);
    return Candidates.ALL.stream()
        .filter(candidate -> candidate.line().redshiftAt(observed) >= LOWEST_REDSHIFT)
        .map(candidate -> hypothesis(joined, observed, flux, candidate))
        .sorted(Comparator.comparingDouble(LineHypothesis::score).reversed())
        .toList();
  }

  private static LineHypothesis hypothesis(
      Arm joined, double observed, double flux, Candidate candidate) {
    double z = candidate.line().redshiftAt(observed);
    boolean lya = candidate.line().wavelength() == Wavelengths.LYMAN_ALPHA;
    double systemic = lya ? z - (1 + z) * LYA_SHIFT / Wavelengths.LIGHT_SPEED : z;
    List<ExpectedLine> others =
        candidate.companions().stream()
            .map(companion -> expected(joined, companion, systemic, flux))
            .toList();
    Optional<BreakEvidence> forest = lya ? forest(joined, z) : Optional.empty();
    return new LineHypothesis(
        candidate.line(),
        z,
        others,
        forest,
        doublet(joined, candidate, z),
        score(candidate, others, forest));
  }

  private static ExpectedLine expected(Arm joined, Companion companion, double z, double flux) {
    double observed = companion.line().observedAt(z);
    double demanded = flux > 0 ? companion.demanded() * flux : Double.NaN;
    return strength(joined, observed, companion.halfWidth())
        .map(
            found ->
                new ExpectedLine(
                    companion.line(), observed, found.flux(), found.error(), demanded, true))
        .orElseGet(
            () ->
                new ExpectedLine(
                    companion.line(), observed, Double.NaN, Double.NaN, demanded, false));
  }

  private static Optional<LineStrength> strength(Arm joined, double observed, double halfWidth) {
    return LineStrength.measure(joined, observed, halfWidth);
  }

  private static double score(
      Candidate candidate, List<ExpectedLine> others, Optional<BreakEvidence> forest) {
    double score = candidate.prior();
    for (ExpectedLine other : others) {
      if (other.isSeen()) {
        score += Math.min(Math.abs(other.snr()) / ExpectedLine.SEEN_SNR, SEEN_GAIN);
      } else if (other.isMissing()) {
        score -= Math.min((other.expectedFlux() - other.flux()) / other.error(), MISSING_LOSS);
      }
    }
    return score
        + forest
            .map(drop -> Math.max(-BREAK_LOSS, Math.min(BREAK_GAIN, drop.sigma() / 2)))
            .orElse(0.0);
  }

  private static DoubletHint doublet(Arm joined, Candidate candidate, double z) {
    if (Double.isNaN(candidate.separation())) {
      return DoubletHint.SINGLE;
    }
    Samples wave = joined.wavelength();
    double observed = candidate.line().observedAt(z);
    double apart = candidate.separation() * (1 + z);
    double pixel = LineWindow.pixelWidth(wave, wave.nearest(observed));
    return apart >= RESOLVED_PIXELS * pixel ? DoubletHint.RESOLVABLE : DoubletHint.NOT_RESOLVABLE;
  }

  private static Optional<BreakEvidence> forest(Arm joined, double z) {
    Optional<MeanFlux> blue = MeanFlux.between(joined, 1050 * (1 + z), 1170 * (1 + z));
    Optional<MeanFlux> red = MeanFlux.between(joined, 1240 * (1 + z), 1400 * (1 + z));
    if (blue.isEmpty() || red.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BreakEvidence(
            blue.get().mean(), blue.get().error(), red.get().mean(), red.get().error()));
  }
}
