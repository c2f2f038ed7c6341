package org.lymanscope.engine.evaluate;

import java.util.Comparator;
import java.util.List;

/**
 * Verdicts on labelled spectra, to be counted at any threshold. Purity and efficiency as Taran 2024
 * (arXiv:2406.16730, §2.3) means them: precision and recall. Validation while training and
 * evaluation afterwards both count here.
 *
 * @param all one for each spectrum
 */
public record Verdicts(List<Verdict> all) {
  public Verdicts {
    all = List.copyOf(all);
  }

  /** Counts what is at least as sure as a threshold, 0 to 1. */
  public Counts counts(double threshold) {
    return Counts.of(all, threshold);
  }

  /**
   * The threshold that finds as many spectra as there are of the class, so that purity and
   * efficiency are the same there: the confidence of the last one taken. NaN where there is none of
   * the class. Where others are just as sure as that one, it finds more; {@link #score} does not.
   */
  public double equalThreshold() {
    int members = members();
    return members == 0 ? Double.NaN : surestFirst().get(members - 1).confidence();
  }

  /**
   * Purity and efficiency where both are the same: the share of the class among as many of the
   * surest spectra as there are of the class, 0 to 1; NaN where there is none. Of spectra that are
   * equally sure, which no threshold parts, those of the class count by the share that is taken.
   * That is to interpolate between the two thresholds around, in numbers of spectra, as purity is
   * not linear between them (Davis &amp; Goadrich 2006, ICML, §4); a model that says the same of
   * all has the share of the class, like guessing.
   */
  public double score() {
    int members = members();
    List<Verdict> sorted = surestFirst();
    double right = 0;
    int at = 0;
    while (at < members) {
      int end = at;
      int real = 0;
      while (end < sorted.size() && equal(sorted.get(end), sorted.get(at))) {
        real += sorted.get(end).member() ? 1 : 0;
        end++;
      }
      double taken = Math.min(end, members) - at;
      right += real * taken / (end - at);
      at = end;
    }
    return members == 0 ? Double.NaN : right / members;
  }

  private int members() {
    return (int) all.stream().filter(Verdict::member).count();
  }

  private List<Verdict> surestFirst() {
    return all.stream().sorted(Comparator.comparingDouble(Verdict::confidence).reversed()).toList();
  }

  private static boolean equal(Verdict one, Verdict other) {
    return Double.compare(one.confidence(), other.confidence()) == 0;
  }
}
