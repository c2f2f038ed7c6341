package org.lymanscope.engine.label;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lymanscope.engine.spectrum.ClassTree;
import org.lymanscope.engine.spectrum.Redshift;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * What the inspectors of one spectrum say together, by the rules of DESI's merged tables of visual
 * inspection (Lan et al. 2023, ApJ 943, 68; {@code VI_merge_functions} of the survey).
 *
 * @param spectralClass what it is; of classes within each other the narrowest, because nobody spoke
 *     against it; in a conflict that of the surest inspector
 * @param redshift systemic: the mean where all agree, else that of the surest inspector; empty if
 *     nobody gave one. Its error is half the spread where several agree, else the inspector's
 * @param quality mean over the inspectors, 0 to 4
 * @param issues every flag that somebody set
 * @param inspectors how many gave a quality
 * @param conflict whether they disagree: qualities 2 or more apart, redshifts {@link
 *     #REDSHIFT_LIMIT} or more apart, or classes of which neither contains the other
 */
public record Consensus(
    SpectralClass spectralClass,
    Optional<Redshift> redshift,
    double quality,
    Set<Issue> issues,
    int inspectors,
    boolean conflict) {
  /** Mean quality from which DESI calls a redshift good. */
  public static final double GOOD_QUALITY = 2.5;

  /** From this (max − min) / (1 + min) on, about 1,000 km/s, redshifts differ. */
  public static final double REDSHIFT_LIMIT = 0.0033;

  private static final int QUALITY_LIMIT = 2;

  /** One inspector's answer, agreement with the pipeline filled in. */
  private record Vote(SpectralClass spectralClass, Optional<Redshift> redshift, int quality) {
    static Optional<Vote> of(Classification record) {
      Decision said = record.decision();
      Seen seen = record.seen();
      SpectralClass spectralClass =
          said.spectralClass().or(seen::pipelineClass).orElse(SpectralClass.UNKNOWN);
      Optional<Redshift> agreed =
          Double.isNaN(seen.pipelineZ())
              ? Optional.empty()
              : Optional.of(Redshift.systemic(seen.pipelineZ()));
      Optional<Redshift> redshift = said.redshift().or(() -> agreed).map(Redshift::toSystemic);
      return said.quality().map(given -> new Vote(spectralClass, redshift, given.digit()));
    }
  }

  /**
   * Merges the records that count, one for each inspector; records without a quality are no answer.
   *
   * @param counting of one spectrum
   * @return empty if nobody answered
   */
  public static Optional<Consensus> of(Collection<Classification> counting) {
    List<Vote> votes = counting.stream().map(Vote::of).flatMap(Optional::stream).toList();
    if (votes.isEmpty()) {
      return Optional.empty();
    }
    Vote surest = votes.get(0);
    Set<Issue> issues = new TreeSet<>();
    counting.forEach(record -> issues.addAll(record.decision().issues()));
    DoubleSummaryStatistics qualities = new DoubleSummaryStatistics();
    for (Vote vote : votes) {
      qualities.accept(vote.quality());
      surest = vote.quality() > surest.quality() ? vote : surest;
    }
    List<Redshift> redshifts =
        votes.stream().map(Vote::redshift).flatMap(Optional::stream).toList();
    boolean apart = spread(redshifts) >= REDSHIFT_LIMIT;
    Optional<SpectralClass> shared = narrowest(votes);
    boolean conflict =
        apart || shared.isEmpty() || qualities.getMax() - qualities.getMin() >= QUALITY_LIMIT;
    return Optional.of(
        new Consensus(
            shared.orElse(surest.spectralClass()),
            apart ? surest.redshift() : mean(redshifts),
            qualities.getAverage(),
            Set.copyOf(issues),
            votes.size(),
            conflict));
  }

  /** Whether it may be learned from: nobody disagrees, and they are sure enough together. */
  public boolean isGood() {
    return !conflict && quality >= GOOD_QUALITY;
  }

  /** Empty if two classes lie in different branches. */
  private static Optional<SpectralClass> narrowest(List<Vote> votes) {
    ClassTree tree = ClassTree.standard();
    SpectralClass narrowest = votes.get(0).spectralClass();
    for (Vote vote : votes) {
      if (tree.isA(vote.spectralClass(), narrowest)) {
        narrowest = vote.spectralClass();
      } else if (!tree.isA(narrowest, vote.spectralClass())) {
        return Optional.empty();
      }
    }
    return Optional.of(narrowest);
  }

  private static DoubleSummaryStatistics statistics(List<Redshift> redshifts) {
    return redshifts.stream().mapToDouble(Redshift::z).summaryStatistics();
  }

  private static double spread(List<Redshift> redshifts) {
    DoubleSummaryStatistics all = statistics(redshifts);
    return redshifts.size() < 2 ? 0 : (all.getMax() - all.getMin()) / (1 + all.getMin());
  }

  private static Optional<Redshift> mean(List<Redshift> redshifts) {
    if (redshifts.size() < 2) {
      return redshifts.stream().findFirst();
    }
    DoubleSummaryStatistics all = statistics(redshifts);
    double error = (all.getMax() - all.getMin()) / 2;
    return Optional.of(new Redshift(all.getAverage(), error, RedshiftKind.SYSTEMIC));
  }
}
