package org.lymanscope.engine.dataset.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Objects that are not what a network looks for, in proportion to those that are.
 *
 * @param amount how many
 * @param samples what they are, each with a {@link SampleRecipe.Amount.Share}; at least one
 */
public record Contaminants(Amount amount, List<SampleRecipe> samples) {
  public Contaminants {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no contaminants");
    }
  }

  /** How many contaminants there are. */
  public sealed interface Amount {
    /** A share of all rows, 0 to below 1. */
    record Ratio(double share) implements Amount {
      public Ratio {
        if (!(share >= 0 && share < 1)) {
          throw new IllegalArgumentException("ratio " + share);
        }
      }
    }

    /** So many rows. */
    record Rows(int number) implements Amount {}
  }

  /** How many there are beside this many others. */
  int rows(int others) {
    if (amount instanceof Amount.Rows rows) {
      return rows.number();
    }
    double share = ((Amount.Ratio) amount).share();
    return (int) Math.round(others * share / (1 - share));
  }

  /** The samples with their numbers of rows, which add up to the number wanted. */
  List<SampleRecipe> decided(int others) {
    double total = 0;
    for (SampleRecipe sample : samples) {
      total += weight(sample);
    }
    int wanted = rows(others);
    List<SampleRecipe> decided = new ArrayList<>();
    double upTo = 0;
    int given = 0;
    for (SampleRecipe sample : samples) {
      upTo += weight(sample);
      int until = (int) Math.round(wanted * (upTo / total));
      decided.add(sample.withRows(until - given));
      given = until;
    }
    return decided;
  }

  private static double weight(SampleRecipe sample) {
    return ((SampleRecipe.Amount.Share) sample.amount()).weight();
  }
}
