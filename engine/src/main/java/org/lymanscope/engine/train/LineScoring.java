package org.lymanscope.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.LineFinderSpec;

/** Collects a network's answers and what is true, and tells how well they agree. */
final class LineScoring {
  /** Largest difference of a redshift that counts as right (Taran 2024, §5). */
  private static final double GOOD = 0.05;

  private final LineTargets targets;
  private final DecisionRule rule;
  private final List<Answer> answers = new ArrayList<>();

  /**
   * One answer.
   *
   * @param confidence of the n-th surest line
   * @param truth whether it is of the class
   * @param good whether the redshift is right
   */
  private record Answer(double confidence, boolean truth, boolean good) {}

  LineScoring(LineTargets targets, DecisionRule rule) {
    this.targets = targets;
    this.rule = rule;
  }

  /**
   * Adds the answer to one spectrum.
   *
   * @param output of the batch
   * @param from where in it the spectrum begins
   */
  void add(float[] output, int from, Label label) {
    LineFinderSpec spec = targets.spec();
    int boxes = spec.boxes();
    double[] confidences = new double[(int) spec.heads().stream().filter(h -> h.counts()).count()];
    int counted = 0;
    double surest = -1;
    double z = Double.NaN;
    for (int head = 0; head < spec.heads().size(); head++) {
      if (!spec.heads().get(head).counts()) {
        continue;
      }
      int start = from + head * 2 * boxes;
      int box = largest(output, start, boxes);
      double confidence = output[start + box];
      confidences[counted++] = confidence;
      if (confidence > surest) {
        surest = confidence;
        double wavelength = spec.wavelengthAt(box + output[start + boxes + box]);
        z = spec.heads().get(head).line().redshiftAt(wavelength);
      }
    }
    Arrays.sort(confidences);
    double nth = rule.lines() <= counted ? confidences[counted - rule.lines()] : 0;
    boolean truth = label.isA(targets.target());
    // A network that overflows is sure of nothing.
    answers.add(new Answer(Double.isNaN(nth) ? 0 : nth, truth, Math.abs(z - label.z()) <= GOOD));
  }

  private static int largest(float[] numbers, int from, int count) {
    int largest = 0;
    for (int i = 1; i < count; i++) {
      if (numbers[from + i] > numbers[from + largest]) {
        largest = i;
      }
    }
    return largest;
  }

  LineScores scores() {
    int real = count(Answer::truth);
    int found = count(this::found);
    int right = count(answer -> answer.truth() && found(answer));
    int good = count(answer -> answer.truth() && found(answer) && answer.good());
    return new LineScores(
        share(right, found),
        share(right, real),
        share(amongSurest(real), real),
        share(good, right));
  }

  private int count(Predicate<Answer> which) {
    return (int) answers.stream().filter(which).count();
  }

  private boolean found(Answer answer) {
    return answer.confidence() >= rule.threshold();
  }

  private static double share(double part, int whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  private static boolean equal(Answer one, Answer other) {
    return Double.compare(one.confidence(), other.confidence()) == 0;
  }

  /** How many of the class are among the surest; equally sure ones count by their share. */
  private double amongSurest(int count) {
    List<Answer> sorted =
        answers.stream().sorted(Comparator.comparingDouble(Answer::confidence).reversed()).toList();
    double right = 0;
    int at = 0;
    while (at < count) {
      int end = at;
      int real = 0;
      while (end < sorted.size() && equal(sorted.get(end), sorted.get(at))) {
        real += sorted.get(end).truth() ? 1 : 0;
        end++;
      }
      double taken = Math.min(end, count) - at;
      right += real * taken / (end - at);
      at = end;
    }
    return right;
  }
}
