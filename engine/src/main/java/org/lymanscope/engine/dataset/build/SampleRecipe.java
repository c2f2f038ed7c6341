package org.lymanscope.engine.dataset.build;

import java.util.OptionalInt;
import org.lymanscope.engine.augment.Augmentation;
import org.lymanscope.engine.dataset.source.SourceChoice;

/**
 * One part of a dataset: spectra of one source, and what is done to them.
 *
 * @param name unique in its recipe
 * @param source where they come from
 * @param where which of them
 * @param first how many of those are passed over
 * @param take how many are taken then; empty for all
 * @param amount how many rows they give
 * @param augmentation what is done to each row
 */
public record SampleRecipe(
    String name,
    SourceChoice source,
    Selection where,
    int first,
    OptionalInt take,
    Amount amount,
    Augmentation augmentation) {

  /** How many rows the spectra of a sample give. */
  public sealed interface Amount {
    /** Each spectrum as often as the others; the copies are augmented differently. */
    record Copies(int number) implements Amount {
      public Copies {
        if (number < 1) {
          throw new IllegalArgumentException(number + " copies");
        }
      }
    }

    /** So many rows: one of each spectrum, then another one, until there are enough. */
    record Rows(int number) implements Amount {}

    /** A share of a number of rows that others decide. */
    record Share(double weight) implements Amount {
      public Share {
        if (!(weight > 0 && Double.isFinite(weight))) {
          throw new IllegalArgumentException("share " + weight);
        }
      }
    }
  }

  /** The same with a decided number of rows. */
  SampleRecipe withRows(int rows) {
    Amount decided = new Amount.Rows(rows);
    return new SampleRecipe(name, source, where, first, take, decided, augmentation);
  }
}
