package org.lymanscope.engine.network.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The loss of a batch, or its mean over several, line by line in the order of the heads.
 *
 * @param boxes cross entropy of the boxes
 * @param offsets squared error of the place in the box, before γ
 * @param redshift squared error of the redshift, where the network ends in one; else 0
 */
public record LineLosses(List<Double> boxes, List<Double> offsets, double redshift) {
  public LineLosses {
    boxes = List.copyOf(boxes);
    offsets = List.copyOf(offsets);
  }

  /** No loss, of so many lines. */
  public static LineLosses zero(int heads) {
    List<Double> zeros = Collections.nCopies(heads, 0.0);
    return new LineLosses(zeros, zeros, 0);
  }

  /** Nothing is known of so many lines. */
  public static LineLosses unknown(int heads) {
    List<Double> none = Collections.nCopies(heads, Double.NaN);
    return new LineLosses(none, none, Double.NaN);
  }

  /** Cross entropy of all lines. */
  public double boxLoss() {
    return boxes.stream().mapToDouble(value -> value).sum();
  }

  /** Squared error of all lines, before γ. */
  public double offsetLoss() {
    return offsets.stream().mapToDouble(value -> value).sum();
  }

  /** What training makes small. */
  public double total(double gamma) {
    return boxLoss() + gamma * offsetLoss() + redshift;
  }

  /** This and {@code factor} times the other. */
  public LineLosses plus(LineLosses other, double factor) {
    return new LineLosses(
        sum(boxes, other.boxes, factor),
        sum(offsets, other.offsets, factor),
        redshift + factor * other.redshift);
  }

  /** Everything times {@code factor}. */
  public LineLosses times(double factor) {
    return zero(boxes.size()).plus(this, factor);
  }

  private static List<Double> sum(List<Double> one, List<Double> other, double factor) {
    List<Double> sum = new ArrayList<>(one.size());
    for (int i = 0; i < one.size(); i++) {
      sum.add(one.get(i) + factor * other.get(i));
    }
    return sum;
  }
}
